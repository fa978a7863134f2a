import { geoIdentity, geoMercator, geoPath } from 'd3-geo'
import { html, raw } from 'hono/html'
import type { CommuneShape } from '#modules/publications/boundaries.ts'
import { say } from '#platform/public-frame.ts'
import { publicPage } from '#platform/public-page.ts'
import { sourceLine } from './plan-pages.ts'
import type { Site } from './site.ts'

const width = 800
const shades = ['#eef1f4', '#cfe3f1', '#8fbfdf', '#4a93c4', '#0b5a8a']

const shadeOf = (count: number | null | undefined, most: number): string => {
  if (count === undefined) return shades[0] ?? ''
  if (count === null) return 'url(#hidden)'
  if (count === 0 || most === 0) return shades[0] ?? ''
  return shades[Math.min(shades.length - 1, Math.ceil((count / most) * (shades.length - 1)))] ?? ''
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

// Rings that a browser and d3 wind differently stay as they are: the outline is drawn flat, after the projection of its points.
const flat = (shapes: readonly CommuneShape[]) => {
  const mercator = geoMercator()
  const features = shapes.map(({ geometry, ...place }) => ({
    type: 'Feature' as const,
    properties: place,
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: geometry.coordinates.map((rings) =>
        rings.map((ring) => ring.map(([x = 0, y = 0]) => mercator([x, y]) ?? [0, 0])),
      ),
    },
  }))
  const all = { type: 'FeatureCollection' as const, features }
  return { features, path: geoPath(geoIdentity().fitSize([width, width], all)).digits(1), all }
}

type Counts = ReadonlyMap<string, number | null>

const words = (count: number | null | undefined): string =>
  count === undefined ? '0' : count === null ? say('ẩn (quá ít)', 'hidden (too few)') : String(count)

const picture = (shapes: readonly CommuneShape[], counts: Counts) => {
  const { features, path, all } = flat(shapes)
  const [[left, top], [right, bottom]] = path.bounds(all)
  const box = [left, top, right - left, bottom - top].map(Math.round).join(' ')
  const most = Math.max(0, ...[...counts.values()].map((count) => count ?? 0))
  const areas = features.map(
    (one) =>
      `<path d="${path(one) ?? ''}" fill="${shadeOf(counts.get(one.properties.code), most)}"><title>${escaped(one.properties.name)}: ${words(counts.get(one.properties.code))}</title></path>`,
  )
  const label = say(
    'Bản đồ số doanh nghiệp được hỗ trợ theo xã, phường; số liệu ở bảng bên dưới',
    'Map of supported enterprises by commune; the figures are in the table below',
  )
  return raw(`<div class="map"><svg viewBox="${box}" role="img" aria-label="${escaped(label)}" xmlns="http://www.w3.org/2000/svg">
<defs><pattern id="hidden" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#eef1f4"/><rect width="2" height="6" fill="#8a97a5"/></pattern></defs>
<g stroke="#5b6875" stroke-width="0.6" stroke-linejoin="round">${areas.join('')}</g></svg></div>`)
}

/** Supported enterprises by commune, from the report signed last: a still picture where boundaries are published, and the table. */
export const mapPage = (site: Site) => {
  const { approved, boundaries, communes } = site
  const title = say('Doanh nghiệp được hỗ trợ theo xã, phường', 'Supported enterprises by commune')
  const counts: Counts = new Map(approved?.counts.byCommune.map(({ key, count }) => [key, count]))
  const rows = communes
    .map(({ code, name }) => ({ name, count: counts.get(code), known: counts.has(code) }))
    .toSorted(
      (a, b) =>
        Number(b.known) - Number(a.known) ||
        (b.count ?? 0) - (a.count ?? 0) ||
        a.name.localeCompare(b.name, 'vi'),
    )
  return publicPage(
    title,
    html`<h1>${title}</h1>${approved ? sourceLine(approved) : html`<p>${say('Chưa có báo cáo nào được ký nên chưa có số liệu.', 'No report has been signed yet, so there are no figures.')}</p>`}
      ${
        boundaries && boundaries.shapes.length > 0
          ? html`${picture(boundaries.shapes, counts)}<p class="soft">${say('Nguồn ranh giới', 'Source of the boundaries')}: ${boundaries.source}. ${say('Bản đồ minh họa, không có giá trị pháp lý về địa giới hành chính.', 'The map illustrates and has no legal value as to boundaries.')}</p>`
          : html`<p class="soft">${say('Bản đồ hiện khi có ranh giới xã, phường được công khai.', 'The map shows once boundaries of communes are published.')}</p>`
      }
      <div class="table" tabindex="0" role="region" aria-label="${title}"><table><caption>${say('Số quá ít được ẩn để không nhận ra doanh nghiệp.', 'Counts that are too small are hidden.')}</caption>
      <thead><tr><th scope="col">${say('Xã, phường', 'Commune')}</th><th scope="col">${say('Số doanh nghiệp', 'Enterprises')}</th></tr></thead>
      <tbody>${rows.map(({ name, count }) => html`<tr><th scope="row">${name}</th><td class="number">${words(count)}</td></tr>`)}</tbody></table></div>`,
    {
      description: say(
        'Bản đồ và bảng số doanh nghiệp được hỗ trợ theo xã, phường, theo báo cáo đã ký.',
        'Map and table of supported enterprises by commune, by the signed report.',
      ),
    },
  )
}
