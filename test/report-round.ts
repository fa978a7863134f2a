import { openReport } from '#modules/rounds/agency-report.ts'
import { SectionContent } from '#modules/rounds/agency-report-shapes.ts'
import { openBoard } from '#modules/rounds/board.ts'
import { receiveReport } from '#modules/rounds/receive-report.ts'
import { BoardQuery } from '#modules/rounds/round-shapes.ts'
import { submitReport } from '#modules/rounds/submit-report.ts'
import { openSection, saveSection } from '#modules/rounds/write-section.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from './actors.ts'

/** The report of an agency in a round, as the board has it. */
export const reportOn = async (focal: Context, roundId: string, agencyName: string) => {
  const { rows } = await openBoard(focal, BoardQuery.parse({ id: roundId }))
  const row = rows.find((one) => one.agencyName === agencyName)
  if (row === undefined) throw new Error(`the round asks no ${agencyName}`)
  return row
}

/** An agency writes every section with the same words (and rows in the last), and sends the report. */
export const sendReport = async (
  db: Database,
  focal: Context,
  of: { roundId: string; agencyName: string; agencyId: string; words: string; content?: object },
): Promise<void> => {
  const actor = someone(`Lãnh đạo ${of.agencyName}`, ['agencyOfficer', 'agencyLeader'], of.agencyId)
  const agency = as(db, actor, focal.now)
  const { id } = await reportOn(focal, of.roundId, of.agencyName)
  for (const { id: section } of (await openReport(agency, id)).sections) {
    const { version } = await openSection(agency, { id, section })
    const content = SectionContent.parse({ text: of.words, ...of.content })
    await saveSection(agency, { id, section, version, content, done: true })
  }
  await submitReport(agency, { id, version: (await openReport(agency, id)).version })
}

/** As `sendReport`, and the focal agency receives it. */
export const sendAndReceive = async (...given: Parameters<typeof sendReport>): Promise<void> => {
  const [, focal, { roundId, agencyName }] = given
  await sendReport(...given)
  await receiveReport(focal, await reportOn(focal, roundId, agencyName))
}
