import { text } from '#kernel/text.ts'
import { citingRegister } from '#modules/legal/citing.ts'
import { catalogueGrants } from './permissions.ts'
import { solution, solutionMilestone } from './schema.ts'
import { solutionLabel } from './shelf.ts'

/** Solutions and templates of milestones that name legal documents. */
export const catalogueCiting = [
  citingRegister({
    subject: 'catalogue.solution',
    label: text('Giải pháp', 'Solution'),
    grants: catalogueGrants,
    read: 'catalogue.read',
    write: 'catalogue.write',
    table: solution,
    words: [solution.code, solution.summary, solution.guide, solution.guideEn, solution.note],
    called: solutionLabel(solution.id),
    path: '/solutions',
  }),
  citingRegister({
    subject: 'catalogue.milestone',
    label: text('Mốc mẫu', 'Template of milestones'),
    grants: catalogueGrants,
    read: 'catalogue.read',
    write: 'catalogue.write',
    table: solutionMilestone,
    words: [solutionMilestone.name, solutionMilestone.evidence, solutionMilestone.evidenceEn],
    called: solutionMilestone.name,
    path: '/solution-milestones',
  }),
]
