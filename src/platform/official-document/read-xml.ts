/** An element by its local name: prefixes are dropped, for a Word file uses one vocabulary under many prefixes. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })

const local = (name: string) => name.slice(name.indexOf(':') + 1)

const attributesOf = (tag: string): Map<string, string> =>
  new Map(
    [...tag.matchAll(/([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
      local(name),
      decoded(double ?? single ?? ''),
    ]),
  )

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+/y

const deepest = 300

/**
 * Reads the XML of an office file: elements, attributes and text. Refuses a DOCTYPE (so no entity can grow) and
 * nesting beyond 300. Throws SyntaxError on what is not well formed.
 */
export const readXml = (source: string): XmlElement => {
  type Open = { name: string; attributes: Map<string, string>; children: (XmlElement | string)[] }
  const root: Open = { name: '', attributes: new Map(), children: [] }
  const open: Open[] = [root]
  const text = source.startsWith('\ufeff') ? source.slice(1) : source
  token.lastIndex = 0
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at
    const [whole, literal, closing, name, rest = ''] = token.exec(text) ?? []
    if (whole === undefined) throw new SyntaxError(`not XML at ${at}`)
    const top = open.at(-1) ?? root
    if (name === undefined) {
      if (literal !== undefined) top.children.push(literal)
      else if (!whole.startsWith('<')) top.children.push(decoded(whole))
    } else if (closing === '/') {
      if (open.length < 2 || top.name !== local(name)) throw new SyntaxError(`unexpected </${name}>`)
      open.pop()
    } else {
      const element: Open = { name: local(name), attributes: attributesOf(rest), children: [] }
      top.children.push(element)
      if (!rest.endsWith('/')) open.push(element)
      if (open.length > deepest) throw new SyntaxError('nested too deeply')
    }
  }
  const element = root.children.find((child) => typeof child !== 'string')
  if (open.length !== 1 || element === undefined) throw new SyntaxError('the XML ends too early')
  return element
}

/** The element children, in order. */
export const elementsOf = (element: XmlElement | undefined): XmlElement[] =>
  (element?.children ?? []).filter((child) => typeof child !== 'string')

/** The first child of that name. */
export const findChild = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => child.name === name)

/** Walks down by names. */
export const findPath = (element: XmlElement | undefined, ...names: string[]): XmlElement | undefined =>
  names.reduce(findChild, element)

/** Every element of that name below, in order. */
export const listBelow = (element: XmlElement | undefined, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...listBelow(child, name)])

export const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
