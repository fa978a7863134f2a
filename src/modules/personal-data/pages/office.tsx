import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { Page } from '#web/ui/page.tsx'
import { AnswerRequests } from './answer-requests.tsx'
import { RetentionTable } from './retention-table.tsx'

/** Requests of people for those who answer, and what is erased next. */
export const PersonalDataOffice = () => {
  const t = useText()
  const mayAnswer = useRight('personalRequest.answer')
  return (
    <Page
      title={t('Dữ liệu cá nhân', 'Personal data')}
      intro={t(
        'Mỗi đêm, dữ liệu cá nhân quá thời hạn lưu bị xóa khỏi bản ghi, minh chứng và lịch sử; số liệu giữ nguyên.',
        'Each night, personal data past its time leaves records, evidence and history; all counts stay.',
      )}
    >
      {mayAnswer && <AnswerRequests />}
      <RetentionTable />
    </Page>
  )
}
