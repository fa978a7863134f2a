import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The modules in their one order: each sees only those of the groups to its left. */
const order: readonly (readonly string[])[] = [
  ['audit'],
  ['agencies'],
  ['outgoing'],
  ['long-work'],
  ['integrations'],
  ['registers'],
  ['plan'],
  ['legal'],
  ['catalogue'],
  ['enterprises'],
  ['representatives'],
  ['needs'],
  ['selection'],
  ['property', 'work', 'training', 'support', 'awards', 'conformity', 'surveys'],
  ['difficulties', 'inspections', 'innovation', 'communications'],
  ['estimates'],
  ['budget', 'productivity'],
  ['results'],
  ['rounds'],
  ['reports'],
  ['publications'],
  ['provinces'],
  ['personal-data'],
]

/** Folders that a module may have: its screens, what it ships as data, and a pure computation that is too large for one file, with its cases. */
const foldersOfModules = [
  'pages',
  'questionnaires',
  'computation',
  'computation/cases',
  'computation/cases/dirty',
]

/** File names that a module may use besides a name for one act or idea. */
const oneIdea = /^[a-z]+(-[a-z]+)*\.tsx?$/
const banned = /^(utils?|helpers?|misc|common|manager|data|index|lib|types|constants|handlers-misc)\.tsx?$/
const ceilings = { code: 300, test: 400, median: 80, readme: 25 }

/** Files that only the server may load, so no page may reach them. */
const serverOnly = /\/(schema|store|service|routes|jobs|measures|shelf|[a-z-]+-shelf|[a-z-]+-store)\.ts$/
const browserSafe = /\/(contract|permissions|workflow|rules)\.ts$/

const root = fileURLToPath(new URL('..', import.meta.url))
const faults: string[] = []
const fault = (file: string, message: string) => faults.push(`${relative(root, file)}: ${message}`)

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name)
        return entry.isDirectory() ? filesBelow(path) : /\.tsx?$/.test(entry.name) ? [path] : []
      })
    : []

const foldersBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => [join(folder, entry.name), ...foldersBelow(join(folder, entry.name))])

const isTest = (file: string) => /\.test\.tsx?$/.test(file)

const aliases: readonly [string, string][] = [
  ['#kernel/', 'src/kernel/'],
  ['#platform/', 'src/platform/'],
  ['#modules/', 'src/modules/'],
  ['#web/', 'src/web/'],
  ['#test/', 'test/'],
]

const target = (from: string, specifier: string): string | undefined => {
  if (specifier.startsWith('.')) return resolve(dirname(from), specifier)
  const alias = aliases.find(([name]) => specifier.startsWith(name))
  return alias && join(root, specifier.replace(...alias))
}

interface Room {
  readonly name:
    | 'kernel'
    | 'platform'
    | 'module'
    | 'page'
    | 'computation'
    | 'web'
    | 'portal'
    | 'app'
    | 'outside'
  readonly module?: string
}

const roomOf = (file: string): Room => {
  const [src, first = '', second = '', third = ''] = relative(root, file).split(sep)
  if (src !== 'src') return { name: 'outside' }
  if (first === 'kernel' || first === 'platform' || first === 'web' || first === 'portal')
    return { name: first }
  const inner = ({ pages: 'page', computation: 'computation' } as const)[third] ?? 'module'
  if (first === 'modules') return { name: inner, module: second }
  return { name: 'app' }
}

const rank = (module: string) => order.findIndex((group) => group.includes(module))

const moduleFault = (from: string, to: string, what: string): string | undefined => {
  if (from === to) return undefined
  if (rank(to) < 0)
    return `module ${to} has no place in the order; add it to scripts/check-structure.ts by a decision`
  if (rank(to) >= rank(from))
    return `${from} may not see ${to} (${what}): bring the two together in a module to the right, or in src/app.ts`
  return undefined
}

const arrowFault = (from: Room, to: Room, _file: string, path: string): string | undefined => {
  const wrong = (advice: string) => `${from.name} may not import ${relative(root, path)}: ${advice}`
  switch (from.name) {
    case 'kernel':
      return to.name === 'kernel' ? undefined : wrong('the kernel knows nothing but itself')
    case 'platform':
      return ['kernel', 'platform'].includes(to.name)
        ? undefined
        : wrong('give it what it needs as a parameter')
    case 'computation':
      return to.name === 'kernel' || (to.name === 'computation' && to.module === from.module)
        ? undefined
        : wrong('a computation is pure: it sees the kernel and itself')
    case 'module':
      if (to.name === 'module' || to.name === 'computation')
        return moduleFault(from.module ?? '', to.module ?? '', path)
      return ['kernel', 'platform'].includes(to.name)
        ? undefined
        : wrong('only kernel, platform and modules to the left')
    case 'page':
      if (to.name === 'module' && !browserSafe.test(path) && serverOnly.test(path))
        return wrong('pages see contract, permissions, workflow and rules; ask the server through the client')
      if (['module', 'computation', 'page'].includes(to.name)) return undefined
      return ['kernel', 'web'].includes(to.name) ? undefined : wrong('pages run in the browser')
    case 'web':
      if (to.name === 'module' && serverOnly.test(path)) return wrong('the browser never loads server files')
      return to.name === 'platform' ? wrong('the browser never loads server files') : undefined
    default:
      return undefined
  }
}

const imported = /(?:from|import)\s*\(?\s*'([^']+)'/g

const linesOf = (words: string) => words.split('\n').length - 1

const checkFile = (file: string) => {
  const words = readFileSync(file, 'utf8')
  const lines = linesOf(words)
  const ceiling = isTest(file) ? ceilings.test : ceilings.code
  if (lines > ceiling)
    fault(file, `${lines} lines; the ceiling is ${ceiling}: give one idea in it a file of its own`)
  const name = file.split(sep).at(-1) ?? ''
  if (banned.test(name)) fault(file, 'name the file for the act or the idea that it holds')
  const from = roomOf(file)
  if (from.name === 'module' && !isTest(file) && !oneIdea.test(name))
    fault(file, 'file names are small letters and dashes')
  if (isTest(file)) return lines
  if (from.name === 'module' && words.includes('defineWorkflow(') && !/(^|-)workflow\.ts$/.test(name))
    fault(file, 'a life-cycle stands in workflow.ts or <noun>-workflow.ts, where docs/workflows.md finds it')
  for (const [, specifier = ''] of words.matchAll(imported)) {
    const path = target(file, specifier)
    if (path === undefined) continue
    if (!/\.(tsx?|css|json|svg|mjs|js)$/.test(path)) fault(file, `'${specifier}' lacks its file ending`)
    const message = arrowFault(from, roomOf(path), file, path)
    if (message) fault(file, message)
  }
  return lines
}

const sources = ['src', 'test', 'scripts', 'e2e', 'bench'].flatMap((folder) => filesBelow(join(root, folder)))
const lengths = sources
  .filter((file) => file.startsWith(join(root, 'src')))
  .map((file) => [file, checkFile(file)] as const)
for (const file of sources.filter((one) => !one.startsWith(join(root, 'src')))) checkFile(file)

const code = lengths
  .filter(([file]) => !isTest(file))
  .map(([, count]) => count)
  .sort((a, b) => a - b)
const median = code[Math.floor(code.length / 2)] ?? 0
if (median > ceilings.median)
  fault(join(root, 'src'), `the median file has ${median} lines; at most ${ceilings.median}`)

for (const module of readdirSync(join(root, 'src/modules'))) {
  const folder = join(root, 'src/modules', module)
  if (!statSync(folder).isDirectory()) continue
  for (const inner of foldersBelow(folder).map((path) => relative(folder, path)))
    if (!foldersOfModules.includes(inner))
      fault(join(folder, inner), `a module has no other folders than ${foldersOfModules.join(', ')}`)
  if (rank(module) < 0) fault(folder, 'this module has no place in the order; add it by a decision')
  if (!existsSync(join(folder, 'README.md')))
    fault(folder, 'README.md is missing: what it owns, which clauses it serves')
  else if (linesOf(readFileSync(join(folder, 'README.md'), 'utf8')) > ceilings.readme)
    fault(folder, `README.md has more than ${ceilings.readme} lines: say what it owns, not how it works`)
}

if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n${faults.length} faults of structure\n`)
  process.exit(1)
}
process.stdout.write(`structure: ${lengths.length} files, median ${median} lines\n`)
