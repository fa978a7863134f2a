import { referenceColumn } from '#kernel/columns.ts'
import { text } from '#kernel/text.ts'

/** The column by which a part names its project. */
export const projectColumn = referenceColumn(text('Nhiệm vụ', 'Project'), 'innovation-project', {
  listed: true,
  import: 'key',
})
