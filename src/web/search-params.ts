/** The part of an address after `?`, one text for each name. */
export type SearchParams = Readonly<Record<string, string>>

/** Reads the address as plain texts: `?q=tôm&filter[size]=small`. */
export const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search).entries())

/** Writes an address that people can read, send to each other and type: names and brackets stay as they are. */
export const writeSearch = (params: Readonly<Record<string, unknown>>): string => {
  const written = Object.entries(params)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&')
    .replace(/%5B/g, '[')
    .replace(/%5D/g, ']')
    .replace(/%2C/g, ',')
    .replace(/%20/g, '+')
  return written === '' ? '' : `?${written}`
}
