const quoted = (cell: string): string => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A block of cells as spreadsheets put it on the clipboard: tabs between cells, lines between rows. */
export const writeBlock = (block: readonly (readonly string[])[]): string =>
  block.map((row) => row.map(quoted).join('\t')).join('\n')

/**
 * Reads a block as spreadsheets copy it. A cell in quotes may hold tabs, lines and doubled quotes; a quote inside a
 * bare cell stands for itself. The line end behind the last row makes no row of its own.
 */
export const readBlock = (copied: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/gy
  while (cell.lastIndex < copied.length) {
    const [, inQuotes, bare = '', end = ''] = cell.exec(copied) ?? []
    row.push(inQuotes?.replaceAll('""', '"') ?? bare)
    if (end === '\t' && cell.lastIndex < copied.length) continue
    if (end === '\t') row.push('')
    rows.push(row)
    row = []
  }
  return rows
}
