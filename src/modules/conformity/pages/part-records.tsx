import { DraftInput, draftRegister } from '#modules/conformity/draft.ts'
import { draftWorkflow, publishedStates } from '#modules/conformity/draft-workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { PartRecord } from '#web/ui/part-record.tsx'
import { PartTable } from '#web/ui/part-table.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { cells } from './cells.tsx'
import { parts } from './parts.ts'
import { paths } from './paths.ts'

/** One recognition of a body. */
export const RecognitionRecord = () => <PartRecord part={parts.recognitions} initial={{ status: 'valid' }} />

/** One line of a scope. */
export const ScopeRecord = () => <PartRecord part={parts.scope} initial={{ level: 'national' }} />

/** One recognition agreement, with the lines of scope that it covers. */
export const AgreementRecord = () => {
  const t = useText()
  return (
    <PartRecord part={parts.agreements}>
      {(row) => (
        <PartTable
          name="lines"
          title={t('Dòng phạm vi được thừa nhận', 'Lines of scope that it covers')}
          whole={row}
          by="agreement"
          register={parts.scope.register}
          api={parts.scope.api}
          path={paths.scope}
          columns={['parameter', 'productGroup', 'method', 'level', 'state']}
          sort="productGroup"
          cells={parts.scope.cells}
          empty={t(
            'Chưa dòng nào. Mở dòng phạm vi và chọn thỏa thuận này.',
            'None yet. Open a line of scope and choose this agreement.',
          )}
        />
      )}
    </PartRecord>
  )
}

/** One piece of equipment, with its calibrations and inspections. */
export const EquipmentRecord = () => {
  const t = useText()
  return (
    <PartRecord part={parts.equipment}>
      {(row) => (
        <PartTable
          name="calibrations"
          title={t('Hiệu chuẩn, kiểm định', 'Calibrations and inspections')}
          whole={row}
          by="equipment"
          register={parts.calibrations.register}
          api={parts.calibrations.api}
          path={paths.calibrations}
          columns={['doneOn', 'kind', 'doneBy', 'certificate', 'passed', 'nextOn']}
          sort="-doneOn"
          empty={t('Chưa ghi lần nào.', 'None yet.')}
          add={t('Ghi hiệu chuẩn, kiểm định', 'Enter a calibration')}
        />
      )}
    </PartRecord>
  )
}

/** One calibration or inspection. */
export const CalibrationRecord = () => (
  <PartRecord part={parts.calibrations} initial={{ kind: 'calibration', passed: true }} />
)

/** One capability project, with its milestones. */
export const CapabilityRecord = () => {
  const t = useText()
  return (
    <PartRecord part={parts.capability}>
      {(row) => (
        <PartTable
          name="milestones"
          title={t('Mốc đến công nhận', 'Milestones to the accreditation')}
          whole={row}
          by="capability"
          register={parts.milestones.register}
          api={parts.milestones.api}
          path={paths.milestones}
          columns={['name', 'stage', 'dueOn', 'reachedOn', 'standing', 'cost', 'source']}
          sort="position"
          cells={parts.milestones.cells}
          empty={t('Chưa có mốc nào.', 'No milestone yet.')}
          add={t('Thêm mốc', 'Add a milestone')}
        />
      )}
    </PartRecord>
  )
}

/** One milestone, with the evidence that proves it. */
export const MilestoneRecord = () => <PartRecord part={parts.milestones} />

/** One comment on a draft, with its answer. */
export const CommentRecord = () => <PartRecord part={parts.comments} />

const PublicAddress = ({ draft }: { draft: RegisterRow }) => {
  const t = useText()
  if (!publishedStates.some((state) => state === draft.state)) return null
  return (
    <p className="panel">
      {t('Trang công khai của dự thảo', 'Public page of the draft')}:{' '}
      <a href={`/gop-y/${draft.id}`}>{`/gop-y/${draft.id}`}</a>
    </p>
  )
}

/** One standard or regulation being built, with what was said about it. */
export const DraftRecord = () => {
  const t = useText()
  return (
    <RecordPage
      register={draftRegister}
      api={client.conformity.drafts}
      path={paths.drafts}
      input={DraftInput}
      subject="conformity.draft"
      label={(row) => String(row.title)}
      lifeCycle={{ workflow: draftWorkflow, api: client.conformity.drafts }}
      cells={cells.draft}
      initial={{ kind: 'regulation' }}
    >
      {(row) => (
        <>
          <PublicAddress draft={row} />
          <PartTable
            name="comments"
            title={t('Góp ý', 'Comments')}
            whole={row}
            by="draft"
            register={parts.comments.register}
            api={parts.comments.api}
            path={paths.comments}
            columns={['words', 'clause', 'author', 'organisation', 'outcome', 'state']}
            sort="clause"
            cells={parts.comments.cells}
            empty={t('Chưa có góp ý nào.', 'No comment yet.')}
            add={t('Ghi góp ý bằng văn bản', 'Enter a comment that came by letter')}
          />
        </>
      )}
    </RecordPage>
  )
}
