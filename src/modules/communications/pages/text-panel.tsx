import '@mantine/tiptap/styles.css'
import { Button, Tabs } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ArticleInput, articleRegister } from '#modules/communications/article.ts'
import type { ArticleText } from '#modules/communications/contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { TextMoment } from '#web/ui/text-date.tsx'
import { RichText } from './rich-text.tsx'

/** The text of an article, written in both languages, and the versions that were reviewed. */
export const TextPanel = ({ row }: { row: RegisterRow }) => {
  const t = useText()
  const text = useQuery(api.communications.text.queryOptions({ input: { id: row.id } }))
  return (
    <section className="panel" aria-labelledby="article-text-title">
      <h2 id="article-text-title">{t('Nội dung', 'Text')}</h2>
      <Asked query={text}>
        {(kept) => (
          <>
            <Write key={row.version} row={row} kept={kept} />
            <Versions versions={kept.versions} />
          </>
        )}
      </Asked>
    </section>
  )
}

const idOf = (reference: unknown): string | null => (reference as { id: string } | null)?.id ?? null

const Write = ({ row, kept }: { row: RegisterRow; kept: ArticleText }) => {
  const t = useText()
  const queries = useQueryClient()
  const [body, setBody] = useState(kept.body)
  const [bodyEn, setBodyEn] = useState(kept.bodyEn)
  const mayWrite = row.actions.includes('update')
  const saving = useMutation({
    mutationFn: () =>
      client.communications.articles.update({
        id: row.id,
        version: row.version,
        values: ArticleInput.parse({ ...row, activity: idOf(row.activity), body, bodyEn }),
      }),
    onSuccess: async () => {
      notify({ message: t('Đã lưu nội dung.', 'The text was kept.') })
      await queries.invalidateQueries({ queryKey: [articleRegister.name] })
      await queries.invalidateQueries({ queryKey: api.communications.text.key() })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const isChanged = body !== kept.body || bodyEn !== kept.bodyEn
  return (
    <>
      <Tabs defaultValue="vi">
        <Tabs.List>
          <Tabs.Tab value="vi">Tiếng Việt</Tabs.Tab>
          <Tabs.Tab value="en">English</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="vi" pt="sm">
          <RichText
            articleId={row.id}
            label={t('Nội dung tiếng Việt', 'Text in Vietnamese')}
            html={kept.body}
            onChange={setBody}
            editable={mayWrite}
          />
        </Tabs.Panel>
        <Tabs.Panel value="en" pt="sm">
          <RichText
            articleId={row.id}
            label={t('Nội dung tiếng Anh', 'Text in English')}
            html={kept.bodyEn}
            onChange={setBodyEn}
            editable={mayWrite}
          />
        </Tabs.Panel>
      </Tabs>
      {mayWrite && (
        <div className="form-foot">
          <Button disabled={!isChanged} loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('Lưu nội dung', 'Keep the text')}
          </Button>
        </div>
      )}
    </>
  )
}

const Versions = ({ versions }: { versions: ArticleText['versions'] }) => {
  const t = useText()
  if (versions.length === 0) return null
  return (
    <details>
      <summary>
        {t(`Các bản đã duyệt (${versions.length})`, `Reviewed versions (${versions.length})`)}
      </summary>
      <ul className="plain-list">
        {versions.map(({ id, title, reviewedBy, at, isLive }) => (
          <li key={id}>
            {title} – {reviewedBy}, <TextMoment at={at} />
            {isLive && <strong> {t('(bản công khai)', '(public)')}</strong>}
          </li>
        ))}
      </ul>
    </details>
  )
}
