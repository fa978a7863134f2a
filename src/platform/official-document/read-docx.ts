import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate'
import { attributeOf, type Look, type Properties, readStyles, type Styles } from './read-styles.ts'
import { elementsOf, findChild, findPath, listBelow, readXml, textOf, type XmlElement } from './read-xml.ts'

export interface ReadRun extends Look {
  readonly text: string
}

/** Where a paragraph of a table stands; `width` is the room for text in twips, undefined when not said. */
export interface Cell {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly width: number | undefined
}

export interface ReadParagraph {
  readonly text: string
  readonly runs: readonly ReadRun[]
  /** `left`, `center`, `right`, `both`, … */
  readonly align: string
  /** Twips; negative when hanging. */
  readonly firstLine: number
  /** Gaps before and after added up, twips; Infinity when Word chooses. */
  readonly gap: number
  readonly line: number
  readonly lineRule: string
  readonly numbered: boolean
  /** Holds a line that was drawn: a border of the paragraph or a shape. */
  readonly drawn: boolean
  readonly hasPageNumber: boolean
  readonly cell: Cell | undefined
}

/** Twips throughout. */
export interface ReadSection {
  readonly width: number
  readonly height: number
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>
  readonly titlePage: boolean
  readonly headers: Readonly<Record<'default' | 'first', readonly ReadParagraph[]>>
  readonly footers: Readonly<Record<'default' | 'first', readonly ReadParagraph[]>>
}

export interface ReadDocx {
  readonly paragraphs: readonly ReadParagraph[]
  readonly sections: readonly ReadSection[]
}

/** The bytes are no Word file that can be read, or it would unpack to more than it may. */
export class UnreadableDocx extends Error {
  override readonly name = 'UnreadableDocx'
}

const mebibyte = 1024 * 1024
/** The largest file that is opened, and the most that its XML may unpack to. */
export const limits = { packed: 25 * mebibyte, unpacked: 48 * mebibyte, parts: 5_000 }

const wanted = (name: string) =>
  /^(_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels|word\/theme\/[^/]+\.xml)$/.test(name)

const unpack = (bytes: Uint8Array): Map<string, XmlElement> => {
  if (bytes.length > limits.packed) throw new UnreadableDocx('too large')
  let size = 0
  let count = 0
  const filter = (part: UnzipFileInfo) => {
    count += 1
    if (count > limits.parts) throw new UnreadableDocx('too many parts')
    if (!wanted(part.name)) return false
    size += part.originalSize
    if (size > limits.unpacked) throw new UnreadableDocx('unpacks to too much')
    return true
  }
  const parts = Object.entries(unzipSync(bytes, { filter }))
  return new Map(parts.map(([name, content]) => [name, readXml(strFromU8(content))]))
}

const skipped = new Set(['del', 'moveFrom', 'Fallback', 'txbxContent', 'pPr', 'rPr', 'instrText'])

const runText = (run: XmlElement): string =>
  elementsOf(run)
    .map((child) => {
      if (child.name === 't') return textOf(child)
      if (child.name === 'tab') return '\t'
      if (child.name === 'br' || child.name === 'cr') return '\n'
      return child.name === 'noBreakHyphen' ? '-' : ''
    })
    .join('')

const runsBelow = (element: XmlElement): XmlElement[] =>
  elementsOf(element).flatMap((child) => {
    if (skipped.has(child.name)) return []
    return child.name === 'r' ? [child] : runsBelow(child)
  })

const number = (properties: Properties, name: string, attribute: string): number =>
  Number(properties.get(name)?.attributes.get(attribute) ?? 0)

const hasBorder = (properties: Properties) =>
  elementsOf(properties.get('pBdr')).some(
    (side) => !/^(nil|none)$/.test(side.attributes.get('val') ?? 'none'),
  )

const readParagraph = (element: XmlElement, styles: Styles, cell: Cell | undefined): ReadParagraph => {
  const pPr = findChild(element, 'pPr')
  const properties = styles.paragraph(pPr)
  const runs = runsBelow(element).map((run): ReadRun => {
    const look = styles.run(pPr, findChild(run, 'rPr'))
    const text = runText(run)
    return { ...look, text: look.caps ? text.toLocaleUpperCase('vi') : text }
  })
  const spacing = properties.get('spacing')?.attributes
  const auto = ['beforeAutospacing', 'afterAutospacing'].some((side) =>
    /^(1|true|on)$/.test(spacing?.get(side) ?? ''),
  )
  const fields = [
    ...listBelow(element, 'instrText').map(textOf),
    ...listBelow(element, 'fldSimple').map((field) => field.attributes.get('instr') ?? ''),
  ]
  return {
    text: runs.map((run) => run.text).join(''),
    runs,
    align: attributeOf(properties, 'jc') ?? 'left',
    firstLine: number(properties, 'ind', 'firstLine') - number(properties, 'ind', 'hanging'),
    gap: auto
      ? Number.POSITIVE_INFINITY
      : number(properties, 'spacing', 'before') + number(properties, 'spacing', 'after'),
    line: Number(spacing?.get('line') ?? 240),
    lineRule: spacing?.get('lineRule') ?? 'auto',
    numbered: properties.has('numPr'),
    drawn: hasBorder(properties) || ['drawing', 'pict'].some((name) => listBelow(element, name).length > 0),
    hasPageNumber: fields.some((field) => /^\s*PAGE\b/i.test(field)),
    cell,
  }
}

/** Room for text in a cell: its width less the margins of the table (Word's own are 108 twips a side). */
const cellWidth = (table: XmlElement, cell: XmlElement, column: number): number | undefined => {
  const own = findPath(cell, 'tcPr', 'tcW')?.attributes
  const grid = elementsOf(findChild(table, 'tblGrid'))[column]?.attributes.get('w')
  const width = own?.get('type') === 'dxa' ? own.get('w') : grid
  const margins = findPath(table, 'tblPr', 'tblCellMar')
  const side = (...names: string[]) =>
    Number(
      names.map((name) => findChild(margins, name)?.attributes.get('w')).find((w) => w !== undefined) ?? 108,
    )
  return width === undefined ? undefined : Number(width) - side('left', 'start') - side('right', 'end')
}

const readStory = (story: XmlElement | undefined, styles: Styles): ReadParagraph[] => {
  const found: ReadParagraph[] = []
  let tables = 0
  const walk = (element: XmlElement, cell: Cell | undefined) => {
    for (const child of elementsOf(element)) {
      if (child.name === 'p') {
        found.push(readParagraph(child, styles, cell))
        for (const box of listBelow(child, 'txbxContent')) walk(box, cell)
      } else if (child.name === 'tbl') {
        const table = tables
        tables += 1
        listRows(child).forEach((row, r) => {
          elementsOf(row)
            .filter((one) => one.name === 'tc')
            .forEach((one, c) => {
              walk(one, { table, row: r, column: c, width: cellWidth(child, one, c) })
            })
        })
      } else if (!skipped.has(child.name)) walk(child, cell)
    }
  }
  if (story) walk(story, undefined)
  return found
}

const listRows = (table: XmlElement): XmlElement[] =>
  elementsOf(table).flatMap((child) => {
    if (child.name === 'tr') return [child]
    return child.name === 'sdt' || child.name === 'sdtContent' ? listRows(child) : []
  })

type Stories = (reference: string) => readonly ReadParagraph[]

/** A section without its own header shows that of the section before. */
const readSections = (body: XmlElement | undefined, storyOf: Stories): ReadSection[] => {
  const nothing = { default: [], first: [] }
  let last: Pick<ReadSection, 'headers' | 'footers'> = { headers: nothing, footers: nothing }
  return listBelow(body, 'sectPr').map((section): ReadSection => {
    const stories = (name: string, before: ReadSection['headers']) => {
      const own = elementsOf(section).filter((child) => child.name === name)
      const pick = (type: 'default' | 'first') => {
        const reference = own.find((child) => (child.attributes.get('type') ?? 'default') === type)
        return reference ? storyOf(reference.attributes.get('id') ?? '') : before[type]
      }
      return { default: pick('default'), first: pick('first') }
    }
    last = {
      headers: stories('headerReference', last.headers),
      footers: stories('footerReference', last.footers),
    }
    const size = findChild(section, 'pgSz')?.attributes
    const margin = (side: string) => Number(findChild(section, 'pgMar')?.attributes.get(side) ?? 0)
    const titlePage = findChild(section, 'titlePg')
    return {
      ...last,
      width: Number(size?.get('w') ?? 0),
      height: Number(size?.get('h') ?? 0),
      margins: { top: margin('top'), bottom: margin('bottom'), left: margin('left'), right: margin('right') },
      titlePage: titlePage !== undefined && !/^(0|false|off)$/.test(titlePage.attributes.get('val') ?? '1'),
    }
  })
}

/**
 * Reads what the checks need from any .docx: paragraphs as Word would show them (styles resolved), sections,
 * headers and footers. Throws UnreadableDocx for anything that is no Word file, is damaged, or unpacks to more
 * than `limits`.
 */
export const readDocx = (bytes: Uint8Array): ReadDocx => {
  try {
    const parts = unpack(bytes)
    const main =
      elementsOf(parts.get('_rels/.rels'))
        .find((relation) => relation.attributes.get('Type')?.endsWith('/officeDocument'))
        ?.attributes.get('Target')
        ?.replace(/^\//, '') ?? 'word/document.xml'
    const body = findChild(parts.get(main), 'body')
    if (body === undefined) throw new UnreadableDocx('no body')
    const theme = [...parts].find(([name]) => name.startsWith('word/theme/'))?.[1]
    const styles = readStyles(parts.get('word/styles.xml'), theme)
    const relations = new Map(
      elementsOf(parts.get(main.replace(/([^/]+)$/, '_rels/$1.rels'))).map((relation) => [
        relation.attributes.get('Id') ?? '',
        (relation.attributes.get('Target') ?? '').replace(/^(\/?word\/)?/, 'word/'),
      ]),
    )
    const storyOf: Stories = (id) => readStory(parts.get(relations.get(id) ?? ''), styles)
    return { paragraphs: readStory(body, styles), sections: readSections(body, storyOf) }
  } catch (error) {
    if (error instanceof UnreadableDocx) throw error
    throw new UnreadableDocx('damaged or not a Word file', { cause: error })
  }
}
