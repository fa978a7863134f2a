import { Button, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { TextMoment } from '#web/ui/text-date.tsx'

/** The whole text of a document: read, pasted, kept; it is what full text search reads. */
export const TextPanel = ({ row }: { row: RegisterRow }) => {
  const t = useText()
  const text = useQuery(api.legal.text.queryOptions({ input: { id: row.id } }))
  return (
    <section className="panel" aria-labelledby="text-title">
      <h2 id="text-title">{t('Toàn văn', 'Whole text')}</h2>
      <Asked query={text}>
        {(kept) => (
          <>
            {kept.writtenBy && kept.writtenAt && (
              <p className="quiet">
                {kept.writtenBy}, <TextMoment at={kept.writtenAt} />
              </p>
            )}
            {row.actions.includes('update') ? (
              <PasteText key={kept.writtenAt} id={row.id} words={kept.words} />
            ) : kept.words === '' ? (
              <p className="quiet">{t('Chưa có toàn văn.', 'Nobody has pasted the text yet.')}</p>
            ) : (
              <details>
                <summary>{t('Mở toàn văn', 'Open the text')}</summary>
                <p className="whole-text">{kept.words}</p>
              </details>
            )}
          </>
        )}
      </Asked>
    </section>
  )
}

const PasteText = ({ id, words: kept }: { id: string; words: string }) => {
  const t = useText()
  const queries = useQueryClient()
  const [words, setWords] = useState(kept)
  const saving = useMutation({
    mutationFn: () => client.legal.writeText({ id, words }),
    onSuccess: async () => {
      notify({ message: t('Đã lưu toàn văn.', 'The text was kept.') })
      await queries.invalidateQueries({ queryKey: api.legal.text.key() })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <>
      <Textarea
        label={t('Dán toàn văn để tìm được cả trong nội dung', 'Paste the text, so that search reads it')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={14}
      />
      {words !== kept && (
        <div className="form-foot">
          <Button loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('Lưu toàn văn', 'Keep the text')}
          </Button>
        </div>
      )}
    </>
  )
}
