import { axisText, lookOf, number } from './looks.ts'

interface FlowLink {
  readonly from: string
  readonly to: string
  readonly value: number
}

const bar = 16
const lineHeight = 16

/** The names in the order in which they are met, each with how many steps lie before it. */
const stepsBefore = (links: readonly FlowLink[]): ReadonlyMap<string, number> => {
  const steps = new Map<string, number>()
  const stepOf = (name: string): number => {
    const known = steps.get(name)
    if (known !== undefined) return known
    const step = Math.max(-1, ...links.filter(({ to }) => to === name).map(({ from }) => stepOf(from))) + 1
    steps.set(name, step)
    return step
  }
  for (const { from, to } of links) for (const name of [from, to]) stepOf(name)
  return steps
}

/** Below this width money flows downwards. */
const isNarrow = (width: number) => width < 640

const most = (numbers: Iterable<number>): number => Math.max(1, ...numbers)

const crowdOf = (steps: ReadonlyMap<string, number>): number =>
  most([...Map.groupBy(steps.values(), (step) => step).values()].map((names) => names.length))

/** How high a flow has to be so that no name runs into another. */
export const flowHeight = (links: readonly FlowLink[], width: number): number => {
  const steps = stepsBefore(links)
  return isNarrow(width) ? (most(steps.values()) + 1) * 96 : Math.max(320, crowdOf(steps) * 80)
}

/**
 * Money or goods on their way: each name stands beside its bar (below it where the picture is narrow), with its amount,
 * broken into lines that fit before the next step; what falls away stands at the step where it does.
 */
export const flowSeries = (links: readonly FlowLink[], width: number) => {
  const steps = stepsBefore(links)
  const narrow = isNarrow(width)
  const last = narrow ? 72 : 128
  const room = narrow ? width / crowdOf(steps) : (width - last) / most(steps.values())
  return {
    type: 'sankey',
    orient: narrow ? 'vertical' : 'horizontal',
    nodeAlign: 'left',
    nodeWidth: bar,
    // Names below their bars need their own width between them.
    nodeGap: narrow ? Math.floor(room * 0.8) : 3 * lineHeight,
    layoutIterations: narrow ? 0 : 32,
    ...(narrow
      ? { left: room / 2, right: room / 2, top: 8, bottom: last }
      : { left: 8, right: last, top: lineHeight, bottom: 3 * lineHeight }),
    draggable: false,
    label: {
      ...axisText,
      fontSize: narrow ? 11 : 13,
      lineHeight: narrow ? 13 : lineHeight,
      position: narrow ? 'bottom' : 'right',
      align: narrow ? 'center' : 'left',
      width: Math.floor(narrow ? room : room - bar - 12),
      overflow: 'break',
      // Readable over the streams.
      textBorderColor: '#fff',
      textBorderWidth: 3,
      // Where there is no room for an amount, the table below the picture has it.
      ...(!narrow && {
        formatter: ({ name, value }: { name: string; value: unknown }) => `${name}\n${number(value)}`,
      }),
    },
    lineStyle: { color: 'source', opacity: 0.35 },
    data: [...steps].map(([name, depth], at) => ({ name, depth, itemStyle: { color: lookOf(at).color } })),
    links: links.map(({ from, to, value }) => ({ source: from, target: to, value })),
  }
}
