import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type DossierPart, dossierParts, taskStandings } from '#modules/support/contract.ts'
import { isOpenToEnterprise } from '#modules/support/workflow.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { Status } from '#web/ui/status.tsx'
import { paths } from './paths.ts'
import './dossier.css'

const anchors: Partial<Record<DossierPart, string>> = {
  milestones: '#milestones-title',
  papers: '#evidence-title',
}

/** Leads to where a part is filled in: the enterprise, the form of the project, or further down the page. */
const PartLink = ({ part, project }: { part: DossierPart; project: RegisterRow }) => {
  const t = useText()
  const name = t.of(dossierParts[part])
  const anchor = anchors[part]
  if (anchor !== undefined) return <a href={anchor}>{name}</a>
  if (part === 'enterprise')
    return <Link to={`/enterprises/${(project.enterprise as { id: string }).id}`}>{name}</Link>
  if (!project.actions.includes('update')) return name
  return (
    <Link to={`${paths.projects}/${project.id}`} search={{ edit: 'true' } as never}>
      {name}
    </Link>
  )
}

/** The dossier as a list of parts, each not begun, under way or done, and what warns of paying twice. */
export const DossierPanel = ({ project }: { project: RegisterRow }) => {
  const t = useText()
  const input = { id: project.id }
  const dossier = useQuery(api.support.projects.dossier.queryOptions({ input }))
  if (dossier.isPending) return <Loading rows={3} />
  if (dossier.data === undefined) return null
  const { tasks, warnings, complete } = dossier.data
  const done = tasks.filter(({ standing }) => standing === 'done').length
  return (
    <>
      {warnings.length > 0 && !project.otherSourceReason && (
        <Alert
          color="yellow"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('Có thể trùng nguồn hỗ trợ', 'The same may be paid twice')}
          mb="md"
        >
          <ul>
            {warnings.map(({ text, project: id }) => (
              <li key={text.vi}>
                {id === null ? t.of(text) : <Link to={`${paths.projects}/${id}`}>{t.of(text)}</Link>}
              </li>
            ))}
          </ul>
          {t(
            'Hồ sơ vẫn tiếp tục được; hãy sửa hồ sơ và ghi «Lý do tiếp tục khi đã có nguồn khác».',
            'The project may go on; edit it and say why it goes on with another source.',
          )}
        </Alert>
      )}
      {isOpenToEnterprise(project.state) && (
        <section className="panel" aria-labelledby="dossier-title">
          <h2 id="dossier-title">{t('Các phần của hồ sơ', 'Parts of the dossier')}</h2>
          <p className="quiet">
            {complete
              ? t('Hồ sơ đã đủ, có thể nộp.', 'The dossier is complete and may be submitted.')
              : t(
                  `Xong ${done}/${tasks.length} phần; nộp được khi mọi phần đã xong.`,
                  `${done} of ${tasks.length} parts are done; it may be submitted once all are.`,
                )}
          </p>
          <ol className="dossier-parts">
            {tasks.map(({ part, standing, lacks }) => (
              <li key={part}>
                <span>
                  <PartLink part={part} project={project} />
                  {lacks.length > 0 && (
                    <small className="quiet">
                      {t('Còn thiếu', 'Lacks')}: {lacks.map((one) => t.of(one)).join('; ')}
                    </small>
                  )}
                </span>
                <Status workflow={{ states: taskStandings }} state={standing} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
