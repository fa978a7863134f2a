/** The languages of the screens; Vietnamese is the first. */
export const locales = ['vi', 'en'] as const
export type Locale = (typeof locales)[number]

/** One wording in every language: a label stands beside the thing that it names, so none can be missing. */
export type Text = { readonly [L in Locale]: string }

/** Puts a wording together: Vietnamese first, then English. */
export const text = (vi: string, en: string): Text => ({ vi: vi.normalize('NFC'), en })

/** Fills `{name}` places of both languages; an unknown place stays as it is. */
export const fill = (wording: Text, values: Readonly<Record<string, string | number>>): Text => {
  const one = (s: string) => s.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
  return { vi: one(wording.vi), en: one(wording.en) }
}
