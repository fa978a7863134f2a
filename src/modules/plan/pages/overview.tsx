import { useQuery } from '@tanstack/react-query'
import { text } from '#kernel/text.ts'
import type { PlanOverview, PlanTarget } from '#modules/plan/contract.ts'
import { planStatuses } from '#modules/plan/document.ts'
import { accruals } from '#modules/plan/targets-and-tasks.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { BesideRecord } from '#web/ui/beside-record.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { Unconfirmed } from '#web/ui/unconfirmed.tsx'
import { ClauseLink, PlanPage } from './plan-page.tsx'

const basisStates = {
  'in-force': text('Còn hiệu lực', 'In force'),
  amended: text('Đã sửa đổi', 'Amended'),
  replaced: text('Đã thay thế', 'Replaced'),
  unknown: text('Chưa rõ hiệu lực', 'State unknown'),
} as const

/** The plan at a glance: what it rests on, its phases and targets, whom it is for. */
export const Overview = () => {
  const t = useText()
  const plan = useQuery({ queryKey: ['plan', 'overview'], queryFn: () => client.plan.overview({}) })
  return (
    <Asked query={plan}>
      {(data) => (
        <PlanPage
          title={`${t('Kế hoạch', 'Plan')} ${data.number}`}
          intro={
            <>
              {t.of(data.title)}. {data.issuer}, <TextDate day={data.issued} />; {data.signer}.
            </>
          }
          actions={
            <StatusBadge
              label={planStatuses[data.status]}
              tone={data.status === 'in-force' ? 'good' : 'quiet'}
            />
          }
        >
          {data.statusNote && <p className="panel">{t.of(data.statusNote)}</p>}
          {data.phases.map((phase) => (
            <PhasePanel key={phase.id} phase={phase} />
          ))}
          <Basis basis={data.basis} />
          <Lists plan={data} />
        </PlanPage>
      )}
    </Asked>
  )
}

const PhasePanel = ({ phase }: { phase: PlanOverview['phases'][number] }) => {
  const t = useText()
  return (
    <section className="panel" aria-labelledby={`phase-${phase.id}`}>
      <h2 id={`phase-${phase.id}`}>{t.of(phase.label)}</h2>
      <TableFrame label={t('Bảng chỉ tiêu', 'Table of targets')} size="whole">
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Chỉ tiêu', 'Target')}</th>
              <th scope="col">{t('Phải đạt', 'Goal')}</th>
              <th scope="col">{t('Cách tính', 'How it adds up')}</th>
              <th scope="col">{t('Căn cứ', 'Clause')}</th>
            </tr>
          </thead>
          <tbody>
            {phase.targets.map((target) => (
              <TargetRow key={target.id} target={target} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}

const TargetRow = ({ target }: { target: PlanTarget }) => {
  const t = useText()
  return (
    <tr>
      <th scope="row" className={target.partOf ? 'part-of' : undefined}>
        {target.partOf && <span className="quiet">{t('trong đó', 'of which')} </span>}
        {t.of(target.label)}
        {target.note && <span className="choice-detail">{t.of(target.note)}</span>}
        {target.alongside.map((words) => (
          <span key={words.en} className="choice-detail">
            {t('Kèm theo', 'Alongside')}: {t.of(words)}
          </span>
        ))}
      </th>
      <td>
        <strong>{t.of(target.goal)}</strong>
      </td>
      <td>{t.of(accruals[target.accrual])}</td>
      <td>
        <ClauseLink id={target.clause} />
      </td>
    </tr>
  )
}

const Basis = ({ basis }: { basis: PlanOverview['basis'] }) => {
  const t = useText()
  return (
    <section className="panel" aria-labelledby="basis-title">
      <h2 id="basis-title">{t('Căn cứ và văn bản liên quan', 'What it rests on, and related law')}</h2>
      <ul className="basis-list">
        {basis.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{one.number}</strong> (<TextDate day={one.date} />, {one.issuer}) {t.of(one.title)}
            </p>
            <p className="quiet">
              {one.relation === 'parent'
                ? t('Kế hoạch viện dẫn', 'Named by the plan')
                : t('Liên quan từ bên ngoài', 'Bears on it from outside')}
              {one.clause && (
                <>
                  {' '}
                  (<ClauseLink id={one.clause} />)
                </>
              )}
              {' · '}
              {t.of(basisStates[one.status])} <Unconfirmed verified={one.verified} />
            </p>
            {one.note && <p className="choice-detail">{t.of(one.note)}</p>}
            <BesideRecord subject="plan.basis" id={one.id} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Lists = ({ plan }: { plan: PlanOverview }) => {
  const t = useText()
  const lists = [
    { title: t('Đối tượng', 'Whom it is for'), entries: plan.subjects },
    { title: t('Ưu tiên', 'Who comes first'), entries: plan.priorityGroups },
    { title: t('Nguồn kinh phí', 'Sources of money'), entries: plan.fundingSources },
    { title: t('Chương trình lồng ghép', 'Linked programmes'), entries: plan.linkedProgrammes },
    { title: t('Nguyên tắc', 'Principles'), entries: plan.principles },
  ].filter(({ entries }) => entries.length > 0)
  return (
    <div className="list-grid">
      {lists.map(({ title, entries }) => (
        <section key={title} className="panel" aria-label={title}>
          <h2>{title}</h2>
          <ul>
            {entries.map(({ id, label, clause }) => (
              <li key={id}>
                {t.of(label)} (<ClauseLink id={clause} />)
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
