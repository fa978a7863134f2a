import { z } from 'zod'
import { SheetQuery } from '#kernel/contract.ts'
import { permit } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { type AnyLongWork, defineLongWork } from '#modules/long-work/define-long-work.ts'
import { mediaTypes } from '#platform/api.ts'
import { openExport } from './export-sheet.ts'
import { lookAtSheet } from './look-at-sheet.ts'
import type { Shelf } from './shelf.ts'
import { rowsOfBatch, undoBatch, writeSheet } from './write-sheet.ts'

const reading = text('Đang đọc và kiểm tra tệp', 'Reading and checking the file')
const writing = text('Đang ghi', 'Writing')

const rowsMade = (count: number) =>
  text(`Đã lập tệp ${groupThousands(String(count))} dòng.`, `The file has ${count} rows.`)

/** The export of a register's list as a long work: `<register>.sheet`. */
export const exportWork = <I>(shelf: Shelf<I>): AnyLongWork => {
  const { name, title } = shelf.register
  return defineLongWork({
    name: `${name}.sheet`,
    title: () => text(`Xuất Excel: ${title.vi}`, `Excel: ${title.en}`),
    input: SheetQuery,
    prove: ({ actor }) => permit(actor, shelf.grants, shelf.rights.read),
    run: async (context, query, { progress }) => {
      const { count, ...file } = await openExport(context, shelf, query, progress)
      progress(0, count)
      return { words: rowsMade(count), file: { ...file, mediaType: mediaTypes.xlsx } }
    },
  })
}

const rowsWritten = (added: number, changed: number, failed: number) =>
  text(
    `Thêm ${groupThousands(String(added))} dòng, cập nhật ${groupThousands(String(changed))} dòng.${failed > 0 ? ` ${groupThousands(String(failed))} dòng lỗi không được ghi.` : ''}`,
    `${added} rows added, ${changed} updated.${failed > 0 ? ` ${failed} rows at fault were not written.` : ''}`,
  )

/** The import of a sheet as a long work, all of it or nothing: `<register>.import`. The batch bears the name of the work. */
export const importWork = <I>(shelf: Shelf<I>, input: z.ZodType<I>): AnyLongWork => {
  const { name, title } = shelf.register
  return defineLongWork({
    name: `${name}.import`,
    title: () => text(`Nhập từ Excel: ${title.vi}`, `Import from Excel: ${title.en}`),
    input: z.object({}),
    takesFile: true,
    prove: ({ actor }) => permit(actor, shelf.grants, shelf.rights.write),
    run: async (context, _input, { id, given, progress }) => {
      const written = await rowsOfBatch(context, id)
      if (written > 0) return { words: rowsWritten(written, 0, 0) }
      const file = await given()
      const bytes = new Uint8Array(await file.arrayBuffer())
      const { good, report } = await lookAtSheet(context, shelf, input, bytes, (done, total) =>
        progress(done, total * 2, reading),
      )
      await writeSheet(context, shelf, good, file.name, {
        batch: id,
        progress: (done) => progress(report.rows + done, report.rows + report.good, writing),
      })
      return { words: rowsWritten(report.created, report.updated, report.rows - report.good) }
    },
    undo: async (context, id) => {
      const undone = await undoBatch(context, shelf, id)
      return text(`Đã hoàn tác ${groupThousands(String(undone))} dòng.`, `${undone} rows were taken back.`)
    },
  })
}
