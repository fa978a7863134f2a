import type { WriteSheet } from 'hucre'
import { holds } from '#kernel/permission.ts'
import { cellText } from '#kernel/register.ts'
import { enterpriseGrants } from '#modules/enterprises/permissions.ts'
import { yearFigures } from '#modules/enterprises/service.ts'
import { yearFigureRegister } from '#modules/enterprises/year-figure.ts'
import type { Context } from '#platform/context.ts'
import type { CellValue } from '#platform/spreadsheet/cells.ts'
import { columnFormat, columnWidth, plainText, toCell } from '#platform/spreadsheet/column-style.ts'
import { cellBorder, headingStyle, sheetFont } from '#platform/spreadsheet/sheet-head.ts'
import { sheetNames } from './series-sheets.ts'

const columns = Object.entries(yearFigureRegister.columns).filter(
  ([, { import: taken }]) => taken !== undefined,
)
const pageSize = 200
const mostPages = 25

const rowsOf = async (context: Context): Promise<Record<string, unknown>[]> => {
  const all: Record<string, unknown>[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const { rows } = await yearFigures.list(context, {
      ...{ q: '', filter: {}, sort: 'year', page, size: pageSize, removed: false },
    })
    all.push(...rows)
    if (rows.length < pageSize) break
  }
  return all
}

/** The sheet of yearly figures of enterprises as their own register imports it; with figures where the person may read them. */
export const enterpriseSheet = async (context: Context, filled: boolean): Promise<WriteSheet> => {
  const mayRead = holds(context.actor, enterpriseGrants, 'enterpriseFigure.read')
  const figures = filled && mayRead ? await rowsOf(context) : []
  const headings = columns.map(
    ([, { label, import: taken }]) => `${label.vi}${taken === 'optional' ? '' : ' *'}`,
  )
  return {
    name: sheetNames.enterprises,
    columns: columns.map(([, column]) => ({
      width: columnWidth(column, column.label.vi),
      style: { font: sheetFont, border: cellBorder, numFmt: columnFormat(column.type, []) },
    })),
    rows: [
      headings.map(plainText),
      ...figures.map((row) =>
        columns.map(
          ([name, column]): CellValue =>
            column.type === 'reference'
              ? plainText(cellText(column, row[name], 'vi'))
              : toCell(column, row[name], 'vi'),
        ),
      ),
    ],
    cells: new Map(headings.map((value, at) => [`0,${at}`, { value, type: 'string', style: headingStyle }])),
    freezePane: { rows: 1, columns: 2 },
  }
}
