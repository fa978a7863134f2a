import { html, raw } from 'hono/html'
import type { Html } from '#platform/public-page.ts'

const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/g

const withLinks = (line: string) =>
  line
    .split(address)
    .map((part, n) => (n % 2 === 1 ? html`<a href="${part}" rel="noopener">${part}</a>` : part))

const block = (lines: readonly string[]): Html => {
  const [first = ''] = lines
  if (first.startsWith('## ')) {
    const rest = lines.slice(1)
    return html`<h2>${first.slice(3)}</h2>${rest.length > 0 ? block(rest) : ''}`
  }
  if (lines.every((line) => line.startsWith('- ')))
    return html`<ul>${lines.map((line) => html`<li>${withLinks(line.slice(2))}</li>`)}</ul>`
  const list = lines.findIndex((line) => line.startsWith('- '))
  if (list > 0) return html`${block(lines.slice(0, list))}${block(lines.slice(list))}`
  return html`<p>${lines.map((line, n) => html`${n > 0 ? raw('<br>') : ''}${withLinks(line)}`)}</p>`
}

/** Plain words as a page: an empty line parts paragraphs, `## ` begins a heading, `- ` a point of a list; addresses become links. */
export const wordsAsPage = (words: string | null): Html =>
  html`${(words ?? '')
    .replaceAll('\r', '')
    .split(/\n{2,}/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map(block)}`

/** The first words, for previews: whole words, at most so many letters. */
export const shortened = (words: string | null, most = 160): string => {
  const plain = (words ?? '')
    .replace(/^(## |- )/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length <= most ? plain : `${plain.slice(0, most).replace(/\s+\S*$/, '')}…`
}
