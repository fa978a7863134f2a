import { awardPanels } from '#modules/awards/panels.ts'
import { indicatorPanel } from '#modules/enterprises/indicator-panel.ts'
import type { EnterprisePanel } from '#modules/enterprises/panel.ts'
import { innovationPanels } from '#modules/innovation/panels.ts'
import { inspectionPanels } from '#modules/inspections/panels.ts'
import { needPanels } from '#modules/needs/panels.ts'
import { propertyPanels } from '#modules/property/panels.ts'
import { publicationPanels } from '#modules/publications/panels.ts'
import { representativePanels } from '#modules/representatives/panels.ts'
import { selectionPanels } from '#modules/selection/panels.ts'
import { supportPanels } from '#modules/support/panels.ts'
import { surveyPanels } from '#modules/surveys/panels.ts'
import { trainingPanels } from '#modules/training/panels.ts'

/** What each module knows of an enterprise, in the order in which its page shows it. */
export const enterprisePanels: readonly EnterprisePanel[] = [
  indicatorPanel,
  ...needPanels,
  ...selectionPanels,
  ...surveyPanels,
  ...supportPanels,
  ...propertyPanels,
  ...innovationPanels,
  ...trainingPanels,
  ...awardPanels,
  ...representativePanels,
  ...inspectionPanels,
  ...publicationPanels,
]
