import { articleRegister } from '#modules/communications/article.ts'
import { articleWorkflow } from '#modules/communications/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'

/** News and knowledge, by state. */
export const ArticleList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={articleRegister}
      api={client.communications.articles}
      path="/communications/articles"
      cells={{ state: (row) => <Status workflow={articleWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Tin tức, kiến thức, thực hành tốt (mục II.2.b). Người khác duyệt rồi bài mới lên trang công khai.',
        'News, knowledge and good practice (II.2.b). Another person reviews an article before the public sees it.',
      )}
    />
  )
}
