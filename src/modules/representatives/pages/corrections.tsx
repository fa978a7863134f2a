import { useQuery } from '@tanstack/react-query'
import { CorrectionInput, correctionRegister } from '#modules/representatives/correction-contract.ts'
import { correctionWorkflow } from '#modules/representatives/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { Loading } from '#web/ui/loading.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { paths } from './paths.ts'

/** What enterprises propose to correct. */
export const CorrectionList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={correctionRegister}
      api={client.representatives.corrections}
      path={paths.corrections}
      cells={{ state: (row) => <Status workflow={correctionWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Tên, mã số thuế và loại hình chỉ đổi khi cán bộ chấp nhận đề nghị của doanh nghiệp.',
        'Name, tax code and kind change only when an officer accepts what the enterprise proposes.',
      )}
    />
  )
}

/** One proposal; a new one begins with what stands in the register. */
export const CorrectionRecord = () => {
  const proposes = useRight('correction.write')
  const home = useQuery(api.representatives.workspace.queryOptions({ input: {}, enabled: proposes }))
  const id = home.data?.enterprise.id ?? ''
  const own = useQuery(api.enterprises.get.queryOptions({ input: { id }, enabled: id !== '' }))
  if (proposes && own.data === undefined) return <Loading />
  const { name, taxCode, kind } = own.data ?? {}
  return (
    <RecordPage
      register={correctionRegister}
      api={client.representatives.corrections}
      path={paths.corrections}
      input={CorrectionInput}
      subject="enterprise.correction"
      label={(row) => String(row.name)}
      lifeCycle={{ workflow: correctionWorkflow, api: client.representatives.corrections }}
      initial={{ enterprise: home.data?.enterprise, name, taxCode, kind }}
    />
  )
}
