import { type Text, text } from '#kernel/text.ts'

/** Names of the acts in the history of a paper. */
export const paperActLabels: Readonly<Record<string, Text>> = {
  'paper-said': text('Ghi nhận giấy tờ', 'Paper noted'),
}

/** Names of the acts in the history of a round. */
export const roundActLabels: Readonly<Record<string, Text>> = {
  'member-appointed': text('Cử thành viên', 'Member appointed'),
  'member-dismissed': text('Miễn nhiệm thành viên', 'Member dismissed'),
}
