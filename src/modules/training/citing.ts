import { text } from '#kernel/text.ts'
import { citingRegister } from '#modules/legal/citing.ts'
import { trainingGrants } from './permissions.ts'
import { trainingCourseRule } from './schema.ts'

/** Course rules that name the documents which set them. */
export const trainingCiting = [
  citingRegister({
    subject: 'training.courseRule',
    label: text('Quy định theo loại lớp', 'Course rule'),
    grants: trainingGrants,
    read: 'courseRule.read',
    write: 'courseRule.write',
    table: trainingCourseRule,
    words: [trainingCourseRule.source],
    called: trainingCourseRule.source,
    path: '/training/rules',
  }),
]
