import { Link } from '@tanstack/react-router'
import type { SuccessionRow } from '#modules/agencies/directory-contract.ts'
import { duties, successionKinds } from '#modules/agencies/document.ts'
import { useText } from '#web/locale.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { Paper } from './paper.tsx'
import { paths } from './paths.ts'

type Party = SuccessionRow['from'][number]

const Parties = ({ parties, self }: { parties: readonly Party[]; self: string }) => (
  <ul className="plain-list">
    {parties.map(({ id, label }) => (
      <li key={id}>
        {id === self ? <strong>{label}</strong> : <Link to={`${paths.agencies}/${id}`}>{label}</Link>}
      </li>
    ))}
  </ul>
)

/** Every act of reorganisation around an agency as a line through time: who before, who after, by which decision. */
export const Lineage = ({ events, self }: { events: readonly SuccessionRow[]; self: string }) => {
  const t = useText()
  if (events.length === 0)
    return <p className="quiet">{t('Chưa qua lần sắp xếp nào.', 'It has been through no reorganisation.')}</p>
  return (
    <ol className="lineage">
      {events.map((event) => (
        <li key={event.key}>
          <p className="lineage-head">
            <TextDate day={event.on} /> · <strong>{t.of(successionKinds[event.kind])}</strong>
          </p>
          <div className="lineage-sides">
            <Parties parties={event.from} self={self} />
            <span role="img" aria-label={t('thành', 'became')}>
              →
            </span>
            {event.to.length > 0 ? (
              <Parties parties={event.to} self={self} />
            ) : (
              <span className="quiet">{t('kết thúc hoạt động', 'ended')}</span>
            )}
          </div>
          <p className="choice-detail">
            {event.duties === null
              ? t('Chuyển mọi nhiệm vụ.', 'All duties pass on.')
              : event.duties.length === 0
                ? t('Không chuyển nhiệm vụ nào của kế hoạch.', 'No duty of the plan passes on.')
                : `${t('Nhiệm vụ chuyển', 'Duties that pass on')}: ${event.duties.map((duty) => t.of(duties[duty])).join('; ')}.`}
          </p>
          <p>
            <Paper basis={event.basis} verified={event.verified} note={event.note} />
          </p>
        </li>
      ))}
    </ol>
  )
}
