/** The lists of a plan document, in its order; each entry has an id that stands once in its list. */
export const planLists = [
  'basis',
  'phases',
  'clauses',
  'priorityGroups',
  'subjects',
  'fundingSources',
  'linkedProgrammes',
  'principles',
  'groups',
  'targets',
  'taskGroups',
  'tasks',
  'duties',
  'dueDates',
  'contradictions',
] as const
