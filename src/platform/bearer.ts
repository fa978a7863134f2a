/**
 * The token in `Authorization: Bearer …`, empty when nothing follows the word; undefined when a request says no such
 * thing. No form of another page can send one.
 */
export const bearerIn = (headers: Headers): string | undefined =>
  /^Bearer(?:\s+(.*))?$/i
    .exec(headers.get('authorization') ?? '')
    ?.slice(1)
    .join('')
