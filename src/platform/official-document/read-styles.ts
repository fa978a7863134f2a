import { elementsOf, findChild, findPath, type XmlElement } from './read-xml.ts'

/** Properties by element name, such as `sz`, `jc`, `ind`; later levels overwrite earlier ones. */
export type Properties = ReadonlyMap<string, XmlElement>

/** How a run is printed; undefined where the file does not say. */
export interface Look {
  readonly fonts: readonly string[]
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly caps: boolean
  /** Hex digits or `auto`. */
  readonly color: string
}

export interface Styles {
  paragraph(direct: XmlElement | undefined): Properties
  run(paragraph: XmlElement | undefined, direct: XmlElement | undefined): Look
}

/** Elements whose attributes add up over the levels instead of replacing one another. */
const additive = new Set(['rFonts', 'ind', 'spacing', 'pBdr'])

const merged = (levels: readonly (XmlElement | undefined)[]): Properties => {
  const all = new Map<string, XmlElement>()
  for (const property of levels.flatMap(elementsOf)) {
    const before = all.get(property.name)
    all.set(
      property.name,
      before && additive.has(property.name)
        ? { ...property, attributes: new Map([...before.attributes, ...property.attributes]) }
        : property,
    )
  }
  return all
}

export const attributeOf = (properties: Properties, name: string): string | undefined =>
  properties.get(name)?.attributes.get('val')

/** A toggle such as `b`: present means on, unless its value says off. */
const isOn = (properties: Properties, name: string) =>
  properties.has(name) && !/^(0|false|off|none)$/.test(attributeOf(properties, name) ?? '1')

/** Resolves what Word shows: document defaults, then the chain of styles, then what stands on the text itself. */
export const readStyles = (styles: XmlElement | undefined, theme: XmlElement | undefined): Styles => {
  const byId = new Map<string, XmlElement>()
  let fallback: string | undefined
  for (const style of elementsOf(styles).filter((element) => element.name === 'style')) {
    const id = style.attributes.get('styleId') ?? ''
    byId.set(id, style)
    const isDefault = /^(1|true|on)$/.test(style.attributes.get('default') ?? '')
    if (isDefault && style.attributes.get('type') === 'paragraph') fallback = id
  }
  const chain = (id: string | undefined): XmlElement[] => {
    const found: XmlElement[] = []
    for (let next = id; next !== undefined && found.length < 20; ) {
      const style: XmlElement | undefined = byId.get(next)
      if (style === undefined || found.includes(style)) break
      found.unshift(style)
      next = findChild(style, 'basedOn')?.attributes.get('val')
    }
    return found
  }
  const defaults = findChild(styles, 'docDefaults')
  const styleOf = (pPr: XmlElement | undefined) => findChild(pPr, 'pStyle')?.attributes.get('val') ?? fallback
  const themed = (name: string | undefined): string | undefined => {
    if (name === undefined) return undefined
    const kind = name.startsWith('major') ? 'majorFont' : 'minorFont'
    return findPath(theme, 'themeElements', 'fontScheme', kind, 'latin')?.attributes.get('typeface')
  }
  return {
    paragraph: (direct) =>
      merged([
        findPath(defaults, 'pPrDefault', 'pPr'),
        ...chain(styleOf(direct)).map((style) => findChild(style, 'pPr')),
        direct,
      ]),
    run: (paragraph, direct) => {
      const runStyle = findChild(direct, 'rStyle')?.attributes.get('val')
      const properties = merged([
        findPath(defaults, 'rPrDefault', 'rPr'),
        ...chain(styleOf(paragraph)).map((style) => findChild(style, 'rPr')),
        ...chain(runStyle).map((style) => findChild(style, 'rPr')),
        direct,
      ])
      const fonts = properties.get('rFonts')?.attributes
      const font = (name: string) =>
        fonts?.get(name) ?? themed(fonts?.get(`${name}Theme`)) ?? 'Times New Roman'
      return {
        fonts: [font('ascii'), font('hAnsi')],
        size: Number(attributeOf(properties, 'sz') ?? 20) / 2,
        bold: isOn(properties, 'b'),
        italic: isOn(properties, 'i'),
        caps: isOn(properties, 'caps'),
        color: (attributeOf(properties, 'color') ?? 'auto').toLowerCase(),
      }
    },
  }
}
