import { z } from 'zod'
import { Reference } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { Attendance, AttendanceInput, attendanceRegister } from './attendance.ts'
import { registrationWorkflow } from './workflow.ts'

const person = { result: true, certificateNumber: true, score: true } as const

export const Registration = Attendance.omit(person).extend({
  state: z.enum(keysOf(registrationWorkflow.states)),
  queuedOn: CalendarDate.describe('Day on which it took its place in the queue'),
  sender: Reference.nullable().describe('The agency that sent its own people'),
  code: z.string().nullable().describe('Names the person at the door; only for those who may read contacts'),
})
export type Registration = z.infer<typeof Registration>

export const RegistrationInput = AttendanceInput.omit(person)
export type RegistrationInput = z.output<typeof RegistrationInput>

const { result: _, certificateNumber: __, score: ___, ...columns } = attendanceRegister.columns

export const registrationRegister = defineRegister({
  name: 'training-registrations',
  title: text('Đăng ký học', 'Registrations'),
  columns: {
    ...columns,
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: Object.fromEntries(
        Object.entries(registrationWorkflow.states).map(([state, { label }]) => [state, label]),
      ),
      listed: true,
      filterable: true,
    },
    queuedOn: { label: text('Ngày đăng ký', 'Registered on'), type: 'date', listed: true, sortable: true },
    sender: { label: text('Cơ quan cử', 'Sent by'), type: 'reference', of: 'agency', filterable: true },
    code: { label: text('Mã cá nhân', 'Personal code'), type: 'text' },
  },
})
