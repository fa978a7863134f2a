import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { cellText } from '#kernel/register.ts'
import { CostLineInput, costRegister } from '#modules/support/cost.ts'
import { FollowUpInput, followUpRegister } from '#modules/support/follow-up.ts'
import { MilestoneInput, milestoneRegister } from '#modules/support/milestone.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { Loading } from '#web/ui/loading.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { followUpCells, milestoneCells } from './cells.tsx'
import { paths } from './paths.ts'

/** What a new part begins with: the project from whose page it is added. */
const useProject = () => {
  const { project = '' } = useSearch({ strict: false }) as SearchParams
  const asked = project !== ''
  const found = useQuery(
    api.support.projects.get.queryOptions({ input: { id: String(project) }, enabled: asked }),
  )
  const { enterprise, solution, year } = found.data ?? {}
  const label = `${enterprise?.label} – ${solution?.label}, ${year}`
  return {
    isPending: asked && found.isPending,
    initial: found.data ? { project: { id: String(project), label } } : {},
  }
}

/** One milestone of a project, with the evidence that proves it. */
export const MilestoneRecord = () => {
  const { isPending, initial } = useProject()
  if (isPending) return <Loading />
  return (
    <RecordPage
      register={milestoneRegister}
      api={client.support.milestones}
      path={paths.milestones}
      input={MilestoneInput}
      subject="support.milestone"
      label={(row) => `${row.position}. ${row.name}`}
      cells={milestoneCells}
      initial={initial}
    />
  )
}

/** One line of cost of a project. */
export const CostRecord = () => {
  const t = useText()
  const { isPending, initial } = useProject()
  if (isPending) return <Loading />
  return (
    <RecordPage
      register={costRegister}
      api={client.support.costs}
      path={paths.costs}
      input={CostLineInput}
      subject="support.cost"
      label={(row) => `${cellText(costRegister.columns.item, row.item, t.locale)}: ${row.words}`}
      initial={initial}
    />
  )
}

/** One follow-up: still applied, and what changed. */
export const FollowUpRecord = () => {
  const t = useText()
  return (
    <RecordPage
      register={followUpRegister}
      api={client.support.followUps}
      path={paths.followUps}
      input={FollowUpInput}
      subject="support.follow-up"
      label={(row) =>
        t(`Kết quả sau ${row.month} tháng`, `After ${row.month} months`) +
        `: ${cellText({ label: costRegister.title, type: 'reference' }, row.project, t.locale)}`
      }
      cells={followUpCells}
    />
  )
}
