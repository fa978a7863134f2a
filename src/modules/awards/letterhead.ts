import { defineRefusals, Refusal } from '#kernel/refusal.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { issuerLines, printedIssuer } from '#modules/agencies/letter-lines.ts'
import { findVersionOn } from '#modules/agencies/rules.ts'
import { findSoleHolder } from '#modules/plan/rules.ts'
import { type Context, today } from '#platform/context.ts'
import type { OfficialDocument, Signature } from '#platform/official-document/document.ts'

const letterRefusals = defineRefusals({
  NO_FOCAL_AGENCY: {
    status: 422,
    vi: 'Chưa xác định được cơ quan đầu mối hôm nay để in văn bản. Hãy kiểm tra nhiệm vụ của các cơ quan.',
    en: 'There is no one focal agency today to issue the document. Check the duties of the agencies.',
  },
})

/** What a letter of the award says; the rest of the page is made for it. */
export interface Letter
  extends Pick<OfficialDocument, 'abstract' | 'addressees' | 'body' | 'typeName' | 'basis'> {
  readonly kind: string
  readonly signature: Signature
  readonly copies?: readonly string[]
  readonly annexes?: OfficialDocument['annexes']
}

/**
 * A draft by Decree 30/2020 of the focal agency under its name of today, without number and date: the registry gives both.
 * @throws Refusal NO_FOCAL_AGENCY
 */
export const draftLetter = async (context: Context, letter: Letter): Promise<OfficialDocument> => {
  const day = today(context)
  const { document } = await directoryOf(context.db, context.actor.province)
  const versionOf = (key: string | undefined) => {
    const agency = document.agencies.find((one) => one.key === key)
    return agency && findVersionOn(agency, day)
  }
  const focal = versionOf(findSoleHolder(document, 'focal', day))
  if (focal === undefined) throw new Refusal(letterRefusals.NO_FOCAL_AGENCY)
  const issuer = issuerLines({ name: focal.name, parent: versionOf(focal.parent)?.name ?? null })
  const { kind, copies = [], annexes = [], ...words } = letter
  return {
    ...words,
    issuer: printedIssuer(issuer),
    number: null,
    symbol: kind === '' ? focal.symbol : `${kind}-${focal.symbol}`,
    place: focal.placeName,
    date: null,
    recipients: ['Như trên', ...copies],
    archive: 'VT',
    annexes,
  }
}

/** Who signs for the council: its chair, or an empty line to be signed by hand. */
export const councilSignature = (chair: string | undefined): Signature => ({
  authority: ['TM. HỘI ĐỒNG SƠ TUYỂN'],
  position: 'Chủ tịch',
  name: chair ?? '',
})
