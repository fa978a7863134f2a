import { Button } from '@mantine/core'
import { IconChartBar, IconCopy } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { needRegister } from '#modules/needs/need-columns.ts'
import { needWorkflow } from '#modules/needs/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'

/** What enterprises and agencies need for the coming year. */
export const NeedList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={needRegister}
      api={client.needs}
      path="/needs"
      cells={{ state: (row) => <Status workflow={needWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Doanh nghiệp, hội và cơ quan đăng ký nhu cầu cho năm tới; cơ quan đầu mối tổng hợp (mục V.1.d, V.5.d, V.6.c).',
        'Enterprises, associations and agencies register needs for the coming year; the focal agency sums them up.',
      )}
      actions={
        <>
          <CarryForward />
          <Button
            component={Link}
            to="/needs/summary"
            variant="default"
            leftSection={<IconChartBar size={18} aria-hidden />}
          >
            {t('Tổng hợp', 'Summary')}
          </Button>
        </>
      }
    />
  )
}

const CarryForward = () => {
  const t = useText()
  const { today, rights } = useSession()
  const year = Number(today.slice(0, 4)) + 1
  const carry = useMutation({
    mutationFn: () => client.needs.carryForward({ year }),
    onSuccess: ({ made }) =>
      notify({
        message:
          made === 0
            ? t('Không còn nhu cầu nào để chép sang.', 'There is nothing left to carry forward.')
            : t(
                `Đã chép ${made} nhu cầu thành bản nháp năm ${year}.`,
                `${made} drafts of ${year} were made.`,
              ),
      }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  if (!rights.includes('need.write')) return null
  return (
    <Button
      variant="default"
      loading={carry.isPending}
      onClick={() => carry.mutate()}
      leftSection={<IconCopy size={18} aria-hidden />}
    >
      {t(`Chép từ năm ${year - 1} sang ${year}`, `Carry ${year - 1} forward to ${year}`)}
    </Button>
  )
}
