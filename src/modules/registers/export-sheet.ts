import type { SheetQuery } from '#kernel/contract.ts'
import { permit } from '#kernel/permission.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { type Context, today } from '#platform/context.ts'
import { isSample } from '#platform/settings.ts'
import { streamWorkbook } from '#platform/spreadsheet/stream-workbook.ts'
import { readInBatches } from './read-in-batches.ts'
import type { Shelf } from './shelf.ts'

const sampleMark = {
  vi: 'DỮ LIỆU MẪU, không dùng làm số liệu chính thức',
  en: 'SAMPLE DATA, not for official use',
}

/** A list on its way into an Excel file. */
export interface OpenedExport {
  readonly count: number
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
}

/** Makes an Excel file of a list as it is filtered and ordered, all pages, while it is read. @throws Refusal FORBIDDEN */
export const openExport = async <I>(
  context: Context,
  shelf: Shelf<I>,
  { locale, columns, ...query }: SheetQuery,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<OpenedExport> => {
  const { register } = shelf
  const within = permit(context.actor, shelf.grants, shelf.rights.read)
  const { count, batches } = await readInBatches(context, shelf, within, query)
  const sample = await isSample(context.db, context.actor.province)
  const told = async function* () {
    let done = 0
    for await (const batch of batches()) {
      yield batch
      done += batch.length
      progress(done, count)
    }
  }
  return {
    count,
    name: `${register.title[locale]} ${today(context)}.xlsx`,
    content: streamWorkbook({
      name: register.title[locale],
      title: register.title[locale].toUpperCase(),
      subtitle: `${locale === 'vi' ? 'Ngày lập' : 'Made on'} ${shortDate(today(context))}`,
      ...(sample ? { sampleMark: sampleMark[locale] } : {}),
      columns: register.columns,
      ...(columns === '' ? {} : { keys: columns.split(',') }),
      batches: told(),
      locale,
    }),
  }
}
