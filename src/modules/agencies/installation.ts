import type { Text } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'

/** How many records of a kind stand open in some agencies, for those who are about to change the agencies. */
export interface OpenRecords {
  readonly subject: string
  readonly label: Text
  readonly count: number
}

/** What this module is given by the application, since it stands to its right. */
export interface Installation {
  /** Whether people may also sign in through an outside identity provider. */
  readonly outsideSignIn: boolean
  /** Names of the rights that an actor holds somewhere; composed from all modules. */
  readonly rightsOf: (actor: Context['actor']) => string[]
  readonly hashPassword: (password: string) => Promise<string>
  readonly openRecordsOf: (context: Context, agencyIds: readonly string[]) => Promise<OpenRecords[]>
  /** Proves that an enterprise exists. @throws Refusal at the field */
  readonly proveEnterprise: (context: Context, id: string, field: string) => Promise<void>
  /** Proves that a conformity body exists. @throws Refusal at the field */
  readonly proveBody: (context: Context, id: string, field: string) => Promise<void>
}
