import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type Role, roles } from '#kernel/actor.ts'
import type { AgencyRecord as AgencyShape } from '#modules/agencies/directory-contract.ts'
import { agencyKinds, duties } from '#modules/agencies/document.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { useAddress } from '#web/ui/address.ts'
import { Asked } from '#web/ui/asked.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Page } from '#web/ui/page.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { Lineage } from './lineage.tsx'
import { Paper } from './paper.tsx'
import './agencies.css'
import { paths } from './paths.ts'

/** An agency through time: names, ancestors and heirs; duties and people on a day. */
export const AgencyRecord = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { today } = useSession()
  const { asked, ask } = useAddress(`${paths.agencies}/${id}`)
  const day = asked.on ?? today
  const record = useQuery({
    queryKey: ['agencies', 'get', id, day],
    queryFn: () => client.agencies.get({ id, on: day }),
    placeholderData: (before) => (before?.id === id ? before : undefined),
  })
  const breadcrumbs = [{ label: t('Cơ quan, đơn vị', 'Agencies'), to: paths.agencies }]
  return (
    <Asked query={record}>
      {(agency) => (
        <Page
          title={agency.name}
          breadcrumbs={breadcrumbs}
          intro={
            agency.exists ? undefined : (
              <StatusBadge label={{ vi: 'Không tồn tại vào ngày này', en: 'Does not exist on this day' }} />
            )
          }
          actions={
            <DateField
              label={t('Tại ngày', 'As of')}
              value={day}
              onChange={(on) => on !== '' && ask({ on: on === today ? undefined : on })}
            />
          }
        >
          <Names agency={agency} day={day} />
          <section className="panel" aria-labelledby="lineage-title">
            <h2 id="lineage-title">{t('Từ đâu đến, thành gì', 'Where it came from, what it became')}</h2>
            <Lineage events={agency.lineage} self={agency.id} />
          </section>
          <Duties agency={agency} />
          {agency.people && <People people={agency.people} />}
        </Page>
      )}
    </Asked>
  )
}

const Names = ({ agency, day }: { agency: AgencyShape; day: string }) => {
  const t = useText()
  return (
    <section className="panel" aria-labelledby="names-title">
      <h2 id="names-title">{t('Tên qua các thời kỳ', 'Names through time')}</h2>
      <TableFrame label={t('Bảng tên', 'Table of names')} size="short">
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Từ ngày', 'From')}</th>
              <th scope="col">{t('Đến ngày', 'To')}</th>
              <th scope="col">{t('Tên đầy đủ', 'Full name')}</th>
              <th scope="col">{t('Ký hiệu', 'Symbol')}</th>
              <th scope="col">{t('Loại, cơ quan cấp trên', 'Kind, agency above')}</th>
              <th scope="col">{t('Căn cứ', 'Legal basis')}</th>
            </tr>
          </thead>
          <tbody>
            {agency.versions.map((version) => (
              <tr
                key={version.from}
                className={
                  version.from <= day && (version.to === null || day <= version.to) ? 'marked' : undefined
                }
              >
                <td>
                  <TextDate day={version.from} />
                </td>
                <td>{version.to ? <TextDate day={version.to} /> : t('nay', 'today')}</td>
                <th scope="row">{version.name}</th>
                <td>{version.symbol}</td>
                <td>
                  {t.of(agencyKinds[version.kind])}
                  {version.parent && (
                    <Link className="choice-detail" to={`${paths.agencies}/${version.parent.id}`}>
                      {version.parent.label}
                    </Link>
                  )}
                </td>
                <td>
                  <Paper basis={version.basis} verified={version.verified} note={version.note} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}

const Duties = ({ agency }: { agency: AgencyShape }) => {
  const t = useText()
  return (
    <section className="panel" aria-labelledby="duties-title">
      <h2 id="duties-title">
        {t('Nhiệm vụ đang giữ', 'Duties held')} (<TextDate day={agency.day} />)
      </h2>
      {agency.duties.length === 0 && (
        <p className="quiet">{t('Không giữ nhiệm vụ nào của kế hoạch.', 'It holds no duty of the plan.')}</p>
      )}
      <dl className="field-list">
        {agency.duties.map((held) => (
          <div key={held.duty}>
            <dt>
              {held.from.length > 0
                ? t('Tiếp nhận từ', 'Taken over from')
                : t('Được kế hoạch giao', 'Given by the plan')}{' '}
              {held.from.map(({ label }) => label).join(', ')} · <TextDate day={held.since} />
            </dt>
            <dd>
              <strong>{t.of(duties[held.duty])}</strong>
              <span className="choice-detail">
                <Paper basis={held.basis} verified={held.verified} note={held.note} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to="/plan/duties">
          {t('Xem điều khoản giao từng nhiệm vụ', 'See the clauses that give each duty')}
        </Link>
      </p>
    </section>
  )
}

const People = ({ people }: { people: NonNullable<AgencyShape['people']> }) => {
  const t = useText()
  return (
    <section className="panel" aria-labelledby="people-title">
      <h2 id="people-title">
        {t('Người', 'People')} ({people.length})
      </h2>
      {people.length === 0 && (
        <p className="quiet">{t('Chưa có ai giữ vai trò tại đây.', 'Nobody holds a role here.')}</p>
      )}
      <ul className="plain-list">
        {people.map(({ id, name, position, role }) => (
          <li key={`${id}${role}`}>
            <Link to={`${paths.people}/${id}`}>{name}</Link>, {position ?? t.of(roles[role as Role])}
          </li>
        ))}
      </ul>
    </section>
  )
}
