import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { Page } from './page.tsx'

/** Stands in place of a page that could not be shown: says what to do, and tries again. */
export const ErrorPage = ({ error, reset }: { error: unknown; reset?: () => void }) => {
  const t = useText()
  const router = useRouter()
  const queries = useQueryClient()
  const refusal = toRefusal(error)
  const again = async () => {
    await queries.resetQueries({ predicate: (query) => query.state.status === 'error' })
    reset?.()
    await router.invalidate()
  }
  const title =
    refusal.status === 404
      ? t('Không tìm thấy', 'Not found')
      : refusal.status === 403
        ? t('Chưa được giao quyền', 'Not allowed')
        : t('Chưa mở được trang này', 'This page could not be opened')
  return (
    <Page title={title}>
      <p role="alert">{t.of(refusal.text)}</p>
      <p className="page-actions">
        <Button onClick={() => void again()}>{t('Thử lại', 'Try again')}</Button>
        <Button variant="default" component={Link} to="/">
          {t('Về trang việc phải làm', 'Back to the to-do page')}
        </Button>
      </p>
    </Page>
  )
}
