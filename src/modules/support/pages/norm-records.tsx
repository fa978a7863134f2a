import { cellText } from '#kernel/register.ts'
import { CeilingInput, ceilingRegister } from '#modules/support/ceiling.ts'
import { NormInput, normRegister, normWorkflow } from '#modules/support/norm.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { paths } from './paths.ts'

/** One norm of support, with its approval. */
export const NormRecord = () => {
  const t = useText()
  return (
    <RecordPage
      register={normRegister}
      api={client.support.norms}
      path={paths.norms}
      input={NormInput}
      subject="support.norm"
      label={(row) =>
        `${cellText(normRegister.columns.item, row.item, t.locale)}, ${cellText(normRegister.columns.validFrom, row.validFrom, t.locale)}`
      }
      lifeCycle={{ workflow: normWorkflow, api: client.support.norms }}
      initial={{ rounding: 'dong' }}
    />
  )
}

/** The budget of one year. */
export const CeilingRecord = () => {
  const t = useText()
  return (
    <RecordPage
      register={ceilingRegister}
      api={client.support.ceilings}
      path={paths.ceilings}
      input={CeilingInput}
      subject="support.ceiling"
      label={(row) => t(`Dự toán hỗ trợ năm ${row.year}`, `Budget for support in ${row.year}`)}
    />
  )
}
