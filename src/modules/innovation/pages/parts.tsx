import { ProgressInput, progressRegister } from '#modules/innovation/progress.ts'
import { projectRegister } from '#modules/innovation/project.ts'
import { ReviewInput, reviewRegister } from '#modules/innovation/review.ts'
import { UseInput, useRegister } from '#modules/innovation/use.ts'
import {
  callWorkflow,
  progressWorkflow,
  projectWorkflow,
  reviewWorkflow,
} from '#modules/innovation/workflow.ts'
import { client } from '#web/client.ts'
import type { Part } from '#web/ui/part-record.tsx'
import type { Cells } from '#web/ui/record-table.tsx'
import { labelOf, type RegisterApi, type RegisterRow } from '#web/ui/register-api.ts'
import { Status } from '#web/ui/status.tsx'
import type { Whole } from '#web/ui/use-whole.ts'
import { paths } from './paths.ts'

const api = (of: unknown) => of as RegisterApi
const by = (workflow: Parameters<typeof Status>[0]['workflow']): Cells<RegisterRow> => ({
  state: (row) => <Status workflow={workflow} state={String(row.state)} />,
})

/** How calls, projects and their parts stand, as icon and word. */
export const cells = {
  call: by(callWorkflow),
  project: by(projectWorkflow),
  review: by(reviewWorkflow),
  progress: by(progressWorkflow),
}

const project: Whole = {
  by: 'project',
  name: projectRegister.name,
  api: api(client.innovation.projects),
  label: ({ title }) => String(title),
}

/** The registers of the parts of a project, as their pages know them. */
export const parts = {
  reviews: {
    register: reviewRegister,
    api: api(client.innovation.reviews),
    path: paths.reviews,
    input: ReviewInput,
    subject: 'innovation.review',
    label: ({ reviewer, project: of }) => `${labelOf(reviewer)}: ${labelOf(of)}`,
    whole: project,
    cells: cells.review,
  },
  progress: {
    register: progressRegister,
    api: api(client.innovation.progress),
    path: paths.progress,
    input: ProgressInput,
    subject: 'innovation.progress',
    label: ({ project: of }) => labelOf(of),
    whole: project,
    workflow: progressWorkflow,
    cells: cells.progress,
  },
  uses: {
    register: useRegister,
    api: api(client.innovation.uses),
    path: paths.uses,
    input: UseInput,
    subject: 'innovation.use',
    label: ({ what }) => String(what),
    whole: project,
  },
} satisfies Record<string, Part>
