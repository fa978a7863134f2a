import { Button } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { entryRegister } from '#modules/awards/contract.ts'
import { entryWorkflow } from '#modules/awards/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { paths } from './paths.ts'

/** The list of entries to the National Quality Award. */
export const EntryList = () => {
  const t = useText()
  const readsRounds = useRight('awardRound.read')
  const entersItself = useRight('awards.selfAssess')
  return (
    <RegisterPage
      register={entryRegister}
      api={client.awards.entries}
      path={paths.entries}
      cells={{ state: (row) => <Status workflow={entryWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Doanh nghiệp tham gia và kết quả theo năm giải; dự mà không đạt giải thì không tính vào chỉ tiêu (mục I.3.2).',
        'Who took part and with what result, by award year; taking part without a prize does not count (I.3.2).',
      )}
      actions={
        readsRounds ? (
          <Button
            component={Link}
            to={paths.rounds}
            variant="default"
            leftSection={<IconCalendarEvent size={18} aria-hidden />}
          >
            {t('Đợt xét giải', 'Rounds')}
          </Button>
        ) : (
          entersItself && (
            <Button component={Link} to={paths.enter} variant="default">
              {t('Đăng ký dự giải', 'Enter the award')}
            </Button>
          )
        )
      }
    />
  )
}
