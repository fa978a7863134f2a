import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { signUpWorkflow } from '#modules/representatives/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { EntryPage } from '#web/pages/entry-page.tsx'
import { FormFault } from '#web/pages/form-fault.tsx'
import { toRefusal } from '#web/refusal.ts'
import type { SearchParams } from '#web/search-params.ts'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Status } from '#web/ui/status.tsx'
import { TextDate } from '#web/ui/text-date.tsx'

/** The own request, by the link of the letter: prove the address, see how it stands, take it back. */
export const OwnSignUpPage = () => {
  const t = useText()
  const { token = '' } = useSearch({ strict: false }) as SearchParams
  const request = useQuery(
    api.representatives.signUps.byLink.queryOptions({ input: { token }, retry: false }),
  )
  const prove = useAct(() => client.representatives.signUps.prove({ token }))
  const withdraw = useAct(() => client.representatives.signUps.withdraw({ token }))
  const { data } = request
  return (
    <EntryPage
      title={t('Yêu cầu của bạn', 'Your request')}
      intro={data ? `${data.enterpriseName} · ${data.taxCode}` : ''}
    >
      {request.isPending && <Loading rows={3} />}
      {request.isError && <FormFault text={t.of(toRefusal(request.error).text)} />}
      {data && (
        <>
          <p>
            <Status workflow={signUpWorkflow} state={data.state} />
          </p>
          <p>
            {data.personName}, {data.email}. {t('Gửi ngày', 'Sent on')} <TextDate day={data.receivedOn} />.
          </p>
          {data.state === 'waiting' && (
            <p role="status">
              {t(
                'Thư điện tử đã được xác nhận. Cán bộ sẽ xem xét; kết quả gửi qua thư này.',
                'The address is proven. An officer looks at the request; you will be told by mail.',
              )}
            </p>
          )}
          {data.decisionReason && (
            <p>
              {t('Lý do', 'Reason')}: {data.decisionReason}
            </p>
          )}
          <ActFault act={prove} />
          <ActFault act={withdraw} />
          <div className="form-foot">
            {data.state === 'unproven' && (
              <Button loading={prove.busy} onClick={() => prove.run(undefined)}>
                {t('Xác nhận thư điện tử', 'Prove the e-mail')}
              </Button>
            )}
            {(data.state === 'unproven' || data.state === 'waiting') && (
              <Button variant="default" loading={withdraw.busy} onClick={() => withdraw.run(undefined)}>
                {t('Rút lại yêu cầu', 'Withdraw the request')}
              </Button>
            )}
          </div>
        </>
      )}
      <p className="form-links">
        <Link to="/sign-in">{t('Về trang đăng nhập', 'Back to sign-in')}</Link>
      </p>
    </EntryPage>
  )
}
