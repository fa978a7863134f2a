import type { CalendarDate } from '#kernel/period.ts'
import { Refusal } from '#kernel/refusal.ts'
import { officialDate } from '#kernel/vietnamese/official-date.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import type { Agencies, Duty } from '#modules/agencies/document.ts'
import {
  issuerLines,
  printedIssuer,
  type SignatureLines,
  signatureOf,
} from '#modules/agencies/letter-lines.ts'
import { findVersionOn, holdersOf, nameOn } from '#modules/agencies/rules.ts'
import { download, mediaTypes } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import type { OfficialDocument } from '#platform/official-document/document.ts'
import { toDocx } from '#platform/official-document/docx.ts'
import { toPdf } from '#platform/official-document/pdf.ts'
import { withWarnings } from '#platform/official-document/warnings.ts'
import { getPlan, planRefusals } from './service.ts'

/** To whom a decision goes: those whom its last article names. */
export const decisionRecipients = ['Như Điều 3']

/** Names of those who hold a duty on a day. */
export const holders = (document: Agencies, duty: Duty, day: CalendarDate): string[] =>
  holdersOf(document, duty, day).map((key) => nameOn(document, key, day))

/** Who signs, as their record has it; nobody yet while a paper is a draft. */
interface Signer {
  readonly position: string | null
  readonly name: string
}

/**
 * What every paper of an agency begins with, under its name of the day: issuer, symbol, place, signature lines.
 * @throws Refusal ISSUER_UNKNOWN
 */
export const letterheadOf = async (
  { db, actor }: Context,
  who: { duty: Duty } | { agencyId: string },
  day: CalendarDate,
  signer: Signer = { position: null, name: '' },
) => {
  const { document, keyOf, idOf } = await directoryOf(db, actor.province)
  const key = 'duty' in who ? holdersOf(document, who.duty, day)[0] : keyOf.get(who.agencyId)
  const agency = document.agencies.find((one) => one.key === key)
  const version = agency && findVersionOn(agency, day)
  if (version === undefined) throw new Refusal(planRefusals.ISSUER_UNKNOWN)
  const parent = version.parent ? nameOn(document, version.parent, day) : null
  const issuer = issuerLines({ name: version.name, parent })
  const signature: SignatureLines = signatureOf(
    signer.position,
    signer.name,
    version.kind.includes('committee'),
  )
  return {
    document,
    agencyId: idOf.get(agency?.key ?? '') ?? '',
    name: version.name,
    parent,
    symbol: version.symbol,
    head: signature.position,
    common: {
      issuer: printedIssuer(issuer),
      place: version.placeName,
      signature,
      archive: 'VT',
    },
  }
}

/** The plan as a ground of a paper. @throws Refusal NO_PLAN */
export const planAsGround = async ({ db, actor }: Context): Promise<string> => {
  const { plan } = await getPlan(db, actor.province)
  const { document } = await directoryOf(db, actor.province)
  return `Căn cứ Kế hoạch số ${plan.number} ${officialDate(plan.issued)} của ${nameOn(document, plan.issuer, plan.issued)}`
}

export type PaperFile = 'docx' | 'pdf'

/** A paper that is drawn up, and what its files are called. */
export interface DrawnPaper {
  readonly name: string
  readonly official: OfficialDocument
}

/** A paper as bytes, with the warnings of the day at its head: a draft without number, sample data. */
export const bytesOf = async (
  context: Context,
  paper: OfficialDocument,
  kind: PaperFile,
): Promise<Uint8Array> => {
  const marked = await withWarnings(context, paper)
  return kind === 'pdf' ? toPdf(marked) : toDocx(marked)
}

/** A paper as a file. */
export const printed = async (
  context: Context,
  { official, name }: DrawnPaper,
  kind: PaperFile,
): Promise<File> => download(await bytesOf(context, official, kind), `${name}.${kind}`, mediaTypes[kind])
