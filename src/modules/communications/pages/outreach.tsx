import { ReachInput, reachRegister } from '#modules/communications/reach.ts'
import { manners, PlanShareInput, shareRegister } from '#modules/communications/share.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'

/** Whom activities reached, by channel. */
export const ReachList = () => (
  <RegisterPage register={reachRegister} api={client.communications.reach} path="/communications/reach" />
)

/** One channel of one activity. */
export const ReachRecord = () => {
  const { today } = useSession()
  return (
    <RecordPage
      register={reachRegister}
      api={client.communications.reach}
      path="/communications/reach"
      input={ReachInput}
      subject="communications.reach"
      label={(row) => String(row.outlet)}
      initial={{ onDay: today, channel: 'press' }}
    />
  )
}

/** Who shared the plan with which enterprises. */
export const ShareList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={shareRegister}
      api={client.communications.shares}
      path="/communications/shares"
      intro={t(
        'Các cơ quan phổ biến chỉ tiêu, nhiệm vụ đến doanh nghiệp do mình quản lý (mục V.5.b).',
        'Agencies share targets and tasks with the enterprises that they manage (V.5.b).',
      )}
    />
  )
}

/** One time that the plan was shared. */
export const ShareRecord = () => {
  const t = useText()
  const { today } = useSession()
  return (
    <RecordPage
      register={shareRegister}
      api={client.communications.shares}
      path="/communications/shares"
      input={PlanShareInput}
      subject="communications.share"
      label={(row) => t.of(manners[row.manner as keyof typeof manners])}
      initial={{ sharedOn: today, manner: 'meeting' }}
    />
  )
}
