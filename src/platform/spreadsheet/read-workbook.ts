import { EncryptedFileError, type Sheet } from 'hucre'
import { detectDelimiter, parseCsv } from 'hucre/csv'
import { readXls, readXlsx } from 'hucre/xlsx'
import { Refusal } from '#kernel/refusal.ts'
import { type CellMark, type CellValue, isBlank, type SheetOfCells } from './cells.ts'
import { spreadsheetRefusals } from './refusals.ts'
import { unpackSafely } from './unpack.ts'

/** How much one file may hold. Rows and cells count up to the last one with something in it, in any one sheet. */
export interface ReadLimits {
  readonly maxBytes: number
  readonly maxRows: number
  readonly maxCells: number
  /** Bytes of an .xlsx once unpacked. */
  readonly maxUnpacked: number
}

const megabyte = 1024 * 1024

const usualLimits: ReadLimits = {
  maxBytes: 20 * megabyte,
  maxRows: 50_000,
  maxCells: 2_000_000,
  maxUnpacked: 200 * megabyte,
}

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte)
const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)
const isOle = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

const marksOf = (sheet: Sheet): Map<string, CellMark> => {
  const marks = new Map<string, CellMark>()
  for (const [at, { style }] of sheet.cells ?? []) {
    const font = style?.font?.name
    const isOldFont = font !== undefined && /^(?:\.vn|vni)/i.test(font)
    const percent = /%/.test((style?.numFmt ?? '').replace(/"[^"]*"|\\./g, ''))
    if (isOldFont || percent)
      marks.set(at, { ...(isOldFont ? { font } : {}), ...(percent ? { percent } : {}) })
  }
  return marks
}

/** Rows up to the last one that says something; sheets often carry thousands of formatted empty ones. */
const withoutTail = (rows: readonly (readonly CellValue[] | undefined)[]): (readonly CellValue[])[] => {
  let length = rows.length
  while (length > 0 && (rows[length - 1] ?? []).every(isBlank)) length -= 1
  return Array.from({ length }, (_, i) => rows[i] ?? [])
}

const decode = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const isControl = (code: number): boolean => code < 32 && code !== 9 && code !== 10 && code !== 13

const readCsvText = (bytes: Uint8Array): Sheet => {
  const typed = decode(bytes)
  const [first = ''] = typed.trimStart()
  for (let i = 0; i < typed.length; i += 1)
    if (isControl(typed.charCodeAt(i))) throw new Refusal(spreadsheetRefusals.NOT_A_SPREADSHEET)
  if (first === '<' || first === '{' || first === '%' || !/[,;\t]/.test(typed))
    throw new Refusal(spreadsheetRefusals.NOT_A_SPREADSHEET)
  const body = typed.replace(/^\uFEFF/, '')
  const [, named] = /^sep=(.)\r?\n/i.exec(body) ?? []
  const rows = parseCsv(named === undefined ? body : body.slice(body.indexOf('\n') + 1), {
    delimiter: named ?? detectDelimiter(body),
  })
  return { name: 'CSV', rows }
}

const readSheets = async (bytes: Uint8Array, limits: ReadLimits): Promise<Sheet[]> => {
  if (isZip(bytes)) {
    const unpacked = unpackSafely(bytes, limits.maxUnpacked)
    return (
      await readXlsx(unpacked, { readStyles: true, sheets: (info) => !info.hidden && !info.veryHidden })
    ).sheets
  }
  if (isOle(bytes)) return (await readXls(bytes)).sheets
  return [readCsvText(bytes)]
}

const tooLarge = ({ maxRows, maxCells }: ReadLimits) =>
  new Refusal(spreadsheetRefusals.SHEET_TOO_LARGE, { rows: maxRows, cells: maxCells })

/** An OLE file that holds an encrypted package instead of a workbook is an .xlsx with a password. */
const isEncrypted = (bytes: Uint8Array, error: unknown): boolean =>
  error instanceof EncryptedFileError ||
  (isOle(bytes) && Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')))

/**
 * Reads the visible sheets of an .xlsx, .xls (Excel 97 to 2003) or .csv file (`,` `;` or tab; UTF-8 with or without
 * BOM, UTF-16, else Windows-1252) as cells. Formulas come as their last result; nothing is calculated or followed.
 * What the file is, is told by its first bytes, never by its name. Refuses with FILE_TOO_LARGE and SHEET_TOO_LARGE (413),
 * NOT_A_SPREADSHEET and PASSWORD_PROTECTED (422); no bytes whatever make it fail in another way.
 */
export const readWorkbook = async (
  bytes: Uint8Array,
  asked: Partial<ReadLimits> = {},
): Promise<readonly SheetOfCells[]> => {
  const limits = { ...usualLimits, ...asked }
  if (bytes.length > limits.maxBytes)
    throw new Refusal(spreadsheetRefusals.FILE_TOO_LARGE, { limit: Math.round(limits.maxBytes / megabyte) })
  try {
    const sheets = await readSheets(bytes, limits)
    return sheets.map((sheet) => {
      const rows = withoutTail(sheet.rows)
      const cells = rows.reduce((sum, row) => sum + row.length, 0)
      if (rows.length > limits.maxRows || cells > limits.maxCells) throw tooLarge(limits)
      return { name: sheet.name, rows, merges: sheet.merges ?? [], marks: marksOf(sheet) }
    })
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (isEncrypted(bytes, error)) throw new Refusal(spreadsheetRefusals.PASSWORD_PROTECTED)
    if (error instanceof Error && /\blimit\b|outside the supported/.test(error.message))
      throw tooLarge(limits)
    throw new Refusal(spreadsheetRefusals.NOT_A_SPREADSHEET)
  }
}
