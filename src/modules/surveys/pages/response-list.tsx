import { Button } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { responseRegister } from '#modules/surveys/response-contract.ts'
import { responseWorkflow } from '#modules/surveys/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { useRight } from '#web/session.ts'
import { useAct } from '#web/ui/act.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { paths } from './paths.ts'

/** What came in; of one survey, all of it can be taken a step further at once. */
export const ResponseList = () => {
  const t = useText()
  const search = useSearch({ strict: false }) as SearchParams
  const mayReview = useRight('response.review')
  const survey = search['filter[survey]']
  return (
    <RegisterPage
      register={responseRegister}
      api={client.surveys.responses}
      path={paths.responses}
      cells={{ state: (row) => <Status workflow={responseWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Phiếu được kiểm tra rồi chấp nhận, trả lại hoặc không tính; chỉ phiếu được chấp nhận vào kết quả và điểm.',
        'Responses are checked, then accepted, returned or set aside; only what is accepted counts.',
      )}
      actions={survey && mayReview ? <ReviewAll id={survey} /> : undefined}
    />
  )
}

const ReviewAll = ({ id }: { id: string }) => {
  const t = useText()
  const done = ({ taken }: { taken: number }) =>
    notify({ message: t(`Đã chuyển ${taken} phiếu.`, `${taken} responses were moved.`) })
  const { run, busy } = useAct(
    (action: 'check' | 'accept') =>
      client.surveys.responses.reviewAll({ id, action }).catch((error: unknown) => {
        notifyRefusal(error, t.locale)
        throw error
      }),
    done,
  )
  return (
    <>
      <Button variant="default" loading={busy} onClick={() => run('check')}>
        {t('Đánh dấu đã kiểm tra tất cả', 'Mark all as checked')}
      </Button>
      <Button variant="default" loading={busy} onClick={() => run('accept')}>
        {t('Chấp nhận các phiếu đã kiểm tra', 'Accept what is checked')}
      </Button>
    </>
  )
}
