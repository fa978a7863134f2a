import { lazy, Suspense } from 'react'
import { text } from '#kernel/text.ts'
import { stepLabels } from '#kernel/workflow.ts'
import { ArticleInput, articleRegister } from '#modules/communications/article.ts'
import { articleWorkflow } from '#modules/communications/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { TextMoment } from '#web/ui/text-date.tsx'

const TextPanel = lazy(() => import('./text-panel.tsx').then((file) => ({ default: file.TextPanel })))

/** One article: what it is, its text, its reviewed versions. */
export const ArticleRecord = () => {
  const t = useText()
  return (
    <RecordPage
      register={articleRegister}
      api={client.communications.articles}
      path="/communications/articles"
      input={ArticleInput}
      subject="communications.article"
      label={(row) => String(row.title)}
      lifeCycle={{ workflow: articleWorkflow, api: client.communications.articles }}
      actLabels={{ ...stepLabels(articleWorkflow), 'picture-added': text('Thêm ảnh', 'Picture added') }}
      actions={(row) =>
        row.visibleFrom ? (
          <a href={`/tin-tuc/${row.id}`} target="_blank" rel="noreferrer">
            {t('Trang công khai', 'Public page')} (<TextMoment at={String(row.visibleFrom)} />)
          </a>
        ) : null
      }
      initial={{ kind: 'news' }}
    >
      {(row) => (
        <Suspense fallback={<Loading rows={4} />}>
          <TextPanel row={row} />
        </Suspense>
      )}
    </RecordPage>
  )
}
