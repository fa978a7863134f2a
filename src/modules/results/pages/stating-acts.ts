import { type Text, text } from '#kernel/text.ts'

/** How the history calls what is done with stated figures. */
export const statingActs: Readonly<Record<string, Text>> = {
  'estimate-stated': text('Ghi ước cả năm', 'Stated the estimate'),
  'final-confirmed': text('Chốt số chính thức', 'Confirmed as final'),
  withdrawn: text('Rút số đã ghi', 'Withdrew'),
}
