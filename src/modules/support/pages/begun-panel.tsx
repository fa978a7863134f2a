import { useQuery } from '@tanstack/react-query'
import { projectRegister } from '#modules/support/project-columns.ts'
import { projectWorkflow } from '#modules/support/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { Asked } from '#web/ui/asked.tsx'
import { RecordTable } from '#web/ui/record-table.tsx'
import { Status } from '#web/ui/status.tsx'
import { paths } from './paths.ts'

const most = 100

/** The projects that were begun from a need or from the candidates of a round. */
const Begun = ({ by, id }: { by: 'fromNeed' | 'fromRound'; id: string }) => {
  const t = useText()
  const mayRead = useRight('support.read')
  const begun = useQuery({
    queryKey: [projectRegister.name, 'list', by, id],
    queryFn: () => client.support.projects.list({ filter: { [by]: id }, sort: 'enterprise', size: most }),
    enabled: mayRead,
  })
  if (!mayRead) return null
  return (
    <section className="panel" aria-labelledby="begun-title">
      <h2 id="begun-title">{t('Hồ sơ hỗ trợ đã lập', 'Support projects begun')}</h2>
      <Asked query={begun}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="quiet">
              {t('Chưa lập hồ sơ hỗ trợ nào từ đây.', 'No support project was begun from here yet.')}
            </p>
          ) : (
            <RecordTable
              register={projectRegister}
              columns={['enterprise', 'solution', 'state', 'lead']}
              rows={rows}
              cells={{ state: (row) => <Status workflow={projectWorkflow} state={String(row.state)} /> }}
              href={(row) => `${paths.projects}/${row.id}`}
            />
          )
        }
      </Asked>
    </section>
  )
}

/** The project that was begun from a need. */
export const BegunFromNeed = ({ id }: { id: string }) => <Begun by="fromNeed" id={id} />

/** The projects that were begun from the candidates of a selection round. */
export const BegunFromRound = ({ id }: { id: string }) => <Begun by="fromRound" id={id} />
