import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../locale.tsx'
import { Page } from '../ui/page.tsx'

/** Answers an address that leads nowhere. */
export const NotFound = () => {
  const t = useText()
  return (
    <Page title={t('Không có trang này', 'There is no such page')}>
      <p>
        {t(
          'Địa chỉ có thể đã gõ sai, hoặc trang đã chuyển. Hãy tìm từ danh mục hoặc về trang việc phải làm.',
          'The address may be mistyped, or the page has moved. Look in the menu or go back to the to-do page.',
        )}
      </p>
      <Button component={Link} to="/">
        {t('Về trang việc phải làm', 'Back to the to-do page')}
      </Button>
    </Page>
  )
}
