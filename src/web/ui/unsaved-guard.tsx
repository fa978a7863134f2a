import { Button } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useText } from '../locale.tsx'
import { Dialog } from './dialog.tsx'

/** Asks before typed text would be lost by leaving the page. */
export const UnsavedGuard = ({ active }: { active: boolean }) => {
  const t = useText()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      active && (current.pathname !== next.pathname || 'edit' in current.search),
    enableBeforeUnload: active,
    withResolver: true,
    disabled: !active,
  })
  return (
    <Dialog
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('Nội dung chưa lưu', 'Unsaved changes')}
    >
      <p>
        {t('Rời trang này thì nội dung vừa nhập sẽ mất.', 'What you typed is lost when you leave this page.')}
      </p>
      <div className="page-actions">
        <Button onClick={() => blocker.reset?.()}>{t('Ở lại', 'Stay')}</Button>
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('Rời đi, bỏ nội dung', 'Leave and lose it')}
        </Button>
      </div>
    </Dialog>
  )
}
