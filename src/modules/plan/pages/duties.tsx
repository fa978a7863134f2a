import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { duties } from '#modules/agencies/document.ts'
import type { DutyHolding } from '#modules/plan/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { useAddress } from '#web/ui/address.ts'
import { Asked } from '#web/ui/asked.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { Unconfirmed } from '#web/ui/unconfirmed.tsx'
import { ClauseLink, PlanPage } from './plan-page.tsx'

/** Who holds which duty of the plan on a day, from whom they took it over, and the clause that asks for it. */
export const Duties = () => {
  const t = useText()
  const { today } = useSession()
  const { asked, ask } = useAddress('/plan/duties')
  const day = asked.on ?? today
  const list = useQuery({
    queryKey: ['plan', 'duties', day],
    queryFn: () => client.plan.duties({ on: day }),
    placeholderData: keepPreviousData,
  })
  return (
    <PlanPage
      title={t('Ai giữ nhiệm vụ nào', 'Who holds which duty')}
      intro={t(
        'Quyền trong hệ thống theo nhiệm vụ cơ quan giữ trong ngày, không theo tên cơ quan.',
        'Rights follow the duty that an agency holds on the day, never its name.',
      )}
      actions={
        <DateField
          label={t('Tại ngày', 'As of')}
          value={day}
          onChange={(on) => on !== '' && ask({ on: on === today ? undefined : on })}
        />
      }
    >
      <Asked query={list}>
        {({ duties: rows }) => rows.map((row) => <Holding key={row.duty} row={row} />)}
      </Asked>
    </PlanPage>
  )
}

const few = 6

const Holding = ({ row }: { row: DutyHolding }) => {
  const t = useText()
  const holders = <Holders row={row} />
  return (
    <section className="panel" aria-labelledby={`duty-${row.duty}`}>
      <h2 id={`duty-${row.duty}`}>{t.of(duties[row.duty])}</h2>
      {row.holders.length === 0 && (
        <p role="alert">{t('Không cơ quan nào giữ vào ngày này.', 'Nobody holds it on this day.')}</p>
      )}
      {row.holders.length > few ? (
        <details>
          <summary>{t(`${row.holders.length} cơ quan`, `${row.holders.length} agencies`)}</summary>
          {holders}
        </details>
      ) : (
        holders
      )}
      <Asking clauses={row.clauses} />
    </section>
  )
}

/** The clauses that ask for a duty; many are folded away. */
const Asking = ({ clauses }: { clauses: DutyHolding['clauses'] }) => {
  const t = useText()
  const list = (
    <ul className="plain-list quiet">
      {clauses.map(({ clause, text, holder }) => (
        <li key={`${clause}${holder.vi}`}>
          <ClauseLink id={clause} />: {t.of(text)} ({t.of(holder)})
        </li>
      ))}
    </ul>
  )
  if (clauses.length <= few / 2) return list
  return (
    <details>
      <summary>
        {t(`${clauses.length} điều khoản giao nhiệm vụ này`, `${clauses.length} clauses ask for it`)}
      </summary>
      {list}
    </details>
  )
}

const Holders = ({ row }: { row: DutyHolding }) => {
  const t = useText()
  return (
    <ul>
      {row.holders.map(({ agency, since, from, basis, verified }) => (
        <li key={agency.id}>
          <Link to={`/agencies/${agency.id}`}>{agency.label}</Link>, {t('từ', 'since')}{' '}
          <TextDate day={since} />
          {from.length > 0 && `, ${t('tiếp nhận từ', 'taken over from')} ${from.join(', ')}`}
          {basis && <span className="quiet"> ({basis.document})</span>} <Unconfirmed verified={verified} />
        </li>
      ))}
    </ul>
  )
}
