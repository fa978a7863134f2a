import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { findingWorkflow } from '#modules/inspections/finding-workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Status, StatusBadge } from '#web/ui/status.tsx'

/** What a visit found. */
export const FindingsPanel = ({
  visit,
  named,
  mayAdd,
}: {
  visit: string
  named: string
  mayAdd: boolean
}) => {
  const t = useText()
  const found = useQuery({
    queryKey: ['inspection-findings', 'of', visit],
    queryFn: () => client.inspections.findings.list({ filter: { visit }, size: 100, sort: 'dueOn' }),
  })
  const rows = found.data?.rows ?? []
  return (
    <section className="panel" aria-labelledby="findings-title">
      <h2 id="findings-title">{t('Tồn tại và yêu cầu khắc phục', 'Findings')}</h2>
      {found.isPending && <Loading rows={2} />}
      {found.data && rows.length === 0 && (
        <p className="quiet">{t('Chưa ghi tồn tại nào.', 'Nothing was found yet.')}</p>
      )}
      <ul className="evidence-list">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/inspections/findings/${row.id}`}>{row.content}</Link>
            <p className="quiet">
              {t('Hạn', 'Due')} {shortDate(row.dueOn)} · {row.demand}
            </p>
            <Status workflow={findingWorkflow} state={row.state} />{' '}
            {row.overdue && <StatusBadge label={{ vi: 'Quá hạn', en: 'Overdue' }} tone="bad" />}
          </li>
        ))}
      </ul>
      {mayAdd && (
        <Button
          component={Link}
          to="/inspections/findings/new"
          search={{ visit, named } as never}
          variant="default"
        >
          {t('Ghi tồn tại', 'Add a finding')}
        </Button>
      )}
    </section>
  )
}
