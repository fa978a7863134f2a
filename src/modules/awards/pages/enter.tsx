import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { entryRegister, OwnEntryInput } from '#modules/awards/contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notify } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { RecordForm } from '#web/ui/record-form.tsx'
import { paths } from './paths.ts'

/** An enterprise enters itself in the award that takes registrations. */
export const EnterPage = () => {
  const t = useText()
  const navigate = useNavigate()
  const open = useQuery(api.awards.own.open.queryOptions({ input: {} }))
  if (open.isError) return <ErrorPage error={open.error} />
  if (open.isPending) return <Loading />
  const up = [{ label: t.of(entryRegister.title), to: paths.entries }]
  const title = t('Đăng ký dự giải', 'Enter the award')
  if (open.data === null)
    return (
      <Page title={title} breadcrumbs={up}>
        <p className="panel">
          {t(
            'Hiện không có đợt xét giải nào nhận đăng ký, hoặc doanh nghiệp đã có hồ sơ. Hãy xem danh sách hồ sơ.',
            'No round takes registrations now, or the enterprise has an entry already. See the list of entries.',
          )}
        </p>
      </Page>
    )
  const { awardYear, registerBy } = open.data
  return (
    <Page title={`${title} ${awardYear}`} breadcrumbs={up}>
      <div className="panel">
        <p>
          {t(
            `Hạn đăng ký: ${shortDate(registerBy)}. Sau khi đăng ký, hãy tự đánh giá và nộp giấy tờ ở trang hồ sơ.`,
            `Register by ${shortDate(registerBy)}. Then assess yourselves and hand in the papers on the page of the entry.`,
          )}
        </p>
        <RecordForm
          register={entryRegister}
          input={OwnEntryInput}
          act={t('Đăng ký', 'Register')}
          onSave={async (values) => {
            const { id } = await client.awards.own.enter(OwnEntryInput.parse(values))
            notify({ message: t('Đã đăng ký dự giải.', 'Registered for the award.') })
            setTimeout(() => void navigate({ to: `${paths.entries}/${id}`, replace: true }))
          }}
          onCancel={() => void navigate({ to: paths.entries })}
        />
      </div>
    </Page>
  )
}
