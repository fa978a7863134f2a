import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { text } from '#kernel/text.ts'
import type { Representative } from '#modules/representatives/contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useAct } from '#web/ui/act.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextDate } from '#web/ui/text-date.tsx'

/** Who speaks for one enterprise; from here a representation is ended, or the first-use link sent again. */
export const RepresentativesPage = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const enterprise = useQuery(api.enterprises.get.queryOptions({ input: { id } }))
  const list = useQuery(api.representatives.list.queryOptions({ input: { enterprise: id } }))
  if (list.isError) return <ErrorPage error={list.error} />
  if (list.data === undefined || enterprise.data === undefined) return <Loading />
  const { name } = enterprise.data
  return (
    <Page
      title={t('Người đại diện trên hệ thống', 'Representatives')}
      breadcrumbs={[
        { label: t('Doanh nghiệp', 'Enterprises'), to: '/enterprises' },
        { label: name, to: `/enterprises/${id}` },
      ]}
      intro={t(
        'Người đại diện khác đăng ký bằng mã số thuế từ trang đăng nhập; cán bộ xác nhận.',
        'Further representatives sign up by tax code from the sign-in page; an officer confirms.',
      )}
    >
      <div className="panel">
        <TableFrame label={t('Bảng người đại diện', 'Table of representatives')} size="short">
          <table className="record-table">
            <thead>
              <tr>
                <th scope="col">{t('Họ và tên', 'Name')}</th>
                <th scope="col">{t('Chức vụ', 'Position')}</th>
                <th scope="col">{t('Liên hệ', 'Contact')}</th>
                <th scope="col">{t('Từ ngày', 'From')}</th>
                <th scope="col">{t('Trạng thái', 'State')}</th>
                <th scope="col">{t('Việc', 'Act')}</th>
              </tr>
            </thead>
            <tbody>
              {list.data.map((one) => (
                <Row key={one.id} one={one} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      </div>
    </Page>
  )
}

const stateOf = ({ to, cameIn, first }: Representative) => {
  if (to) return { label: text('Đã thôi', 'Former'), tone: 'quiet' as const }
  if (!cameIn) return { label: text('Chưa đặt mật khẩu', 'Has not come in'), tone: 'waiting' as const }
  return {
    label: first ? text('Đại diện đầu tiên', 'First representative') : text('Đang đại diện', 'Represents'),
    tone: 'good' as const,
  }
}

const Row = ({ one }: { one: Representative }) => {
  const t = useText()
  const [ending, setEnding] = useState(false)
  const invite = useAct(
    () => client.representatives.invite({ id: one.id }),
    () => notify({ message: t('Đã gửi lại liên kết.', 'The link was sent again.') }),
  )
  return (
    <tr>
      <th scope="row">{one.name}</th>
      <td>{one.position}</td>
      <td>
        {one.phone} {one.email}
      </td>
      <td>
        <TextDate day={one.from} />
      </td>
      <td>
        <StatusBadge {...stateOf(one)} />
      </td>
      <td>
        {one.actions.includes('invite') && (
          <Button
            size="compact-sm"
            variant="default"
            loading={invite.busy}
            onClick={() => invite.run(undefined)}
          >
            {t('Gửi lại liên kết', 'Send the link again')}
          </Button>
        )}{' '}
        {one.actions.includes('end') && (
          <Button size="compact-sm" variant="default" onClick={() => setEnding(true)}>
            {t('Kết thúc', 'End')}
          </Button>
        )}
        <Confirm
          opened={ending}
          onClose={() => setEnding(false)}
          title={t('Kết thúc vai trò đại diện?', 'End this representation?')}
          consequence={t(
            `${one.name} không còn xem hay sửa được dữ liệu của doanh nghiệp, ngay từ bây giờ.`,
            `${one.name} no longer sees or changes the data of the enterprise, from now on.`,
          )}
          act={t('Kết thúc', 'End')}
          tone="bad"
          asksReason
          onConfirm={(reason) =>
            client.representatives.end({ id: one.id, reason }).then(
              () => setEnding(false),
              (error) => notifyRefusal(error, t.locale),
            )
          }
        />
      </td>
    </tr>
  )
}
