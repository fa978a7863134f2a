import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Panel } from '#modules/enterprises/panel-contract.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { Loading } from '#web/ui/loading.tsx'
import { StatusBadge } from '#web/ui/status.tsx'

/** All that the person may see of an enterprise: one panel for each part of the work. */
export const EnterprisePanels = ({ id }: { id: string }) => {
  const t = useText()
  const panels = useQuery(api.enterprises.panels.queryOptions({ input: { id } }))
  if (panels.isError) return <p role="alert">{t.of(toRefusal(panels.error).text)}</p>
  if (panels.data === undefined) return <Loading rows={4} />
  return panels.data.map((panel) => <OnePanel key={panel.name} panel={panel} />)
}

const OnePanel = ({ panel }: { panel: Panel }) => {
  const t = useText()
  const titleId = `panel-${panel.name}`
  return (
    <section className="panel" aria-labelledby={titleId}>
      <h2 id={titleId}>
        {t.of(panel.title)}
        {panel.total > 0 && ` (${panel.total})`}
      </h2>
      {panel.rows.length === 0 ? (
        <p className="quiet">{t.of(panel.empty)}</p>
      ) : (
        <PanelTable panel={panel} titleId={titleId} />
      )}
      {(panel.begin || panel.total > panel.rows.length) && (
        <p className="page-actions">
          {panel.begin && (
            <Button component={Link} to={panel.begin.path}>
              {t.of(panel.begin.label)}
            </Button>
          )}
          {panel.path && panel.total > panel.rows.length && (
            <a href={panel.path}>{t(`Xem đủ ${panel.total} dòng`, `See all ${panel.total} rows`)}</a>
          )}
        </p>
      )}
    </section>
  )
}

const PanelTable = ({ panel, titleId }: { panel: Panel; titleId: string }) => {
  const t = useText()
  const hasStates = panel.rows.some(({ state }) => state !== null)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="table-frame" tabIndex={0} aria-labelledby={titleId}>
      <table className="record-table">
        <thead>
          <tr>
            {panel.headings.map((heading) => (
              <th key={heading.en} scope="col">
                {t.of(heading)}
              </th>
            ))}
            {hasStates && <th scope="col">{t('Trạng thái', 'State')}</th>}
          </tr>
        </thead>
        <tbody>
          {panel.rows.map(({ id, path, cells: [first, ...others], state }) => (
            <tr key={id}>
              <td>{first && (path ? <Link to={path}>{t.of(first)}</Link> : t.of(first))}</td>
              {others.map((cell, at) => (
                <td key={panel.headings[at + 1]?.en}>{t.of(cell) || '—'}</td>
              ))}
              {hasStates && <td>{state && <StatusBadge label={state.label} tone={state.tone} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
