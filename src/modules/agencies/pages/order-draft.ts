import type { AgencyKind, Duty, SuccessionKind } from '#modules/agencies/document.ts'

export type Choice = { readonly id: string; readonly label: string }

export interface NamesDraft {
  readonly name: string
  readonly shortName: string
  readonly kind: AgencyKind
  readonly symbol: string
  readonly placeName: string
  readonly parent: Choice | undefined
}

/** Who receives: an agency that exists, or one that arises. */
export interface ShareDraft {
  readonly key: number
  readonly arises: boolean
  readonly to: Choice | undefined
  readonly names: NamesDraft
  readonly duties: readonly Duty[] | 'all'
}

export interface OrderDraft {
  readonly kind: SuccessionKind
  readonly on: string
  readonly document: string
  readonly date: string
  readonly url: string
  readonly verified: boolean
  readonly note: string
  readonly from: readonly Choice[]
  readonly livesOn: boolean
  readonly shares: readonly ShareDraft[]
}

const noNames: NamesDraft = {
  ...{ name: '', shortName: '', kind: 'department', symbol: '', placeName: '', parent: undefined },
}

export const newShare = (key: number, arises: boolean): ShareDraft => ({
  ...{ key, arises, to: undefined, names: noNames, duties: 'all' },
})

export const newOrder = (on: string): OrderDraft => ({
  ...{ kind: 'merge', on, document: '', date: '', url: '', verified: false, note: '', from: [] },
  livesOn: false,
  shares: [newShare(0, false)],
})

const sentNames = ({ parent, ...names }: NamesDraft) => ({
  ...names,
  ...(parent ? { parent: parent.id } : {}),
})

/** The order as the server takes it. */
export const sentOrder = (draft: OrderDraft) => {
  const isRename = draft.kind === 'rename'
  return {
    kind: draft.kind,
    on: draft.on,
    decision: {
      document: draft.document,
      ...(draft.date ? { date: draft.date } : {}),
      ...(draft.url.trim() ? { url: draft.url.trim() } : {}),
    },
    verified: draft.verified,
    ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
    from: draft.from.map(({ id }) => id),
    livesOn: draft.kind === 'split' && draft.livesOn,
    shares: draft.shares.map(({ arises, to, names, duties }) => ({
      ...(isRename ? { to: draft.from[0]?.id } : arises || to === undefined ? {} : { to: to.id }),
      ...(isRename || arises ? { names: sentNames(names) } : {}),
      duties: duties === 'all' ? ('all' as const) : [...duties],
    })),
  }
}
