import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type ComposedBlock, compose } from './compose.ts'
import type { OfficialDocument, Table } from './document.ts'
import { house, mottoLine, nationLine, page, paragraph, styles } from './layout.ts'
import { tinosFaces, tinosFamily } from './tinos.ts'

/** The compiler reads the fonts of the machine once, so it lives as long as the process. */
const setUp = () => ({
  compiler: NodeCompiler.create({ fontArgs: [{ fontBlobs: tinosFaces() }] }),
  template: readFileSync(new URL('./official-document.typ', import.meta.url), 'utf8'),
})
let press: ReturnType<typeof setUp> | undefined

/** Words longer than this may break anywhere, as they do in Word; no Vietnamese word is so long. */
const longestWord = { text: 60, cell: 24 }

const breakable = (text: string, longest: number) =>
  text.replace(new RegExp(`\\S{${longest + 1},}`, 'gu'), (word) => [...word].join('\u200b'))

const breakableTable = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => breakable(cell, longestWord.cell)),
  })),
})

const breakableBlock = (block: ComposedBlock): ComposedBlock =>
  block.kind === 'table'
    ? breakableTable(block)
    : { ...block, runs: block.runs.map((run) => ({ ...run, text: breakable(run.text, longestWord.text) })) }

/**
 * The document as a tagged PDF, A4, in Tinos (as wide as Times New Roman), laid out by Decree 30/2020/NĐ-CP,
 * Annex I. The text travels as data, never as markup. Works in the calling thread; the first call also joins the
 * fonts. Throws RangeError when the date is no day of the calendar.
 */
export const toPdf = async (document: OfficialDocument): Promise<Uint8Array> => {
  const composed = compose(document)
  press ??= setUp()
  const input = {
    document: {
      ...composed,
      blocks: composed.blocks.map(breakableBlock),
      annexes: composed.annexes.map((annex) => ({ ...annex, blocks: annex.blocks.map(breakableBlock) })),
    },
    styles,
    house,
    paragraph,
    page,
    nation: nationLine,
    motto: mottoLine,
    fonts: [tinosFamily],
  }
  const bytes = press.compiler.pdf({
    mainFileContent: press.template,
    inputs: { document: JSON.stringify(input) },
  })
  press.compiler.evictCache(0)
  return new Uint8Array(bytes)
}
