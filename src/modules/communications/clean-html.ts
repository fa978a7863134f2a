import sanitize from 'sanitize-html'

/** Where the people of the workspace see a picture; the public sees it at an address of its own. */
export const picturePath = '/api/v1/communications/pictures'

const isPicture = (address: string | undefined): boolean =>
  new RegExp(`^${picturePath}/[0-9a-f-]{36}$`).test(address ?? '')

/**
 * The text of an article with nothing but headings, paragraphs, lists, quotations, emphasis, links and pictures that were
 * uploaded here with a description; scripts, styles, forms, frames and pictures of other places are left out.
 */
export const cleanHtml = (html: string): string =>
  sanitize(html.normalize('NFC'), {
    allowedTags: [
      'p',
      'h2',
      'h3',
      'ul',
      'ol',
      'li',
      'strong',
      'em',
      'u',
      's',
      'a',
      'blockquote',
      'br',
      'hr',
      'img',
    ],
    allowedAttributes: { a: ['href', 'rel'], img: ['src', 'alt'] },
    allowedSchemes: ['https', 'http', 'mailto'],
    transformTags: { a: sanitize.simpleTransform('a', { rel: 'noopener nofollow' }) },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && (!isPicture(attribs.src) || !attribs.alt?.trim()),
  })

/** The words of an article without their marks, for search and for telling whether it has any. */
export const plainWords = (html: string): string =>
  sanitize(html.replaceAll('<', ' <'), { allowedTags: [], allowedAttributes: {} }).replace(/\s+/g, ' ').trim()
