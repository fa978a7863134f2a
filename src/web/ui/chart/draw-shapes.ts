import { ink, lookOf } from './looks.ts'

interface Placing {
  value(dimension: number): number
  coord(point: readonly [number, number]): readonly [number, number]
  size?(extent: readonly [number, number]): readonly [number, number]
}

const line = (x1: number, y1: number, x2: number, y2: number) => ({
  type: 'line',
  shape: { x1, y1, x2, y2 },
  style: { stroke: lookOf(0).color, lineWidth: 2 },
})

const point = (cx: number, cy: number) => ({
  type: 'circle',
  shape: { cx, cy, r: 5 },
  style: { fill: lookOf(0).color },
})

/** A span: a line with caps from low to high, and a point at the middle. */
export const drawSpan = (_: unknown, place: Placing) => {
  const at = place.value(0)
  const [x, low] = place.coord([at, place.value(1)])
  const [, middle] = place.coord([at, place.value(2)])
  const [, high] = place.coord([at, place.value(3)])
  return {
    type: 'group',
    children: [
      line(x, low, x, high),
      line(x - 8, low, x + 8, low),
      line(x - 8, high, x + 8, high),
      point(x, middle),
    ],
  }
}

/** A span that lies across, beside its name. */
export const drawSpanAcross = (_: unknown, place: Placing) => {
  const at = place.value(0)
  const [low, y] = place.coord([place.value(1), at])
  const [middle] = place.coord([place.value(2), at])
  const [high] = place.coord([place.value(3), at])
  return {
    type: 'group',
    children: [
      line(low, y, high, y),
      line(low, y - 8, low, y + 8),
      line(high, y - 8, high, y + 8),
      point(middle, y),
    ],
  }
}

/** A step of a waterfall: a bar from where the one before it stopped; what goes down has another colour. */
export const drawStep = (_: unknown, place: Placing) => {
  const at = place.value(0)
  const [x, from] = place.coord([at, place.value(1)])
  const [, to] = place.coord([at, place.value(2)])
  const width = Math.min(48, (place.size?.([1, 0])[0] ?? 48) * 0.6)
  const isWhole = place.value(3) === 1
  const color = isWhole ? ink : lookOf(to > from ? 1 : 0).color
  return {
    type: 'rect',
    shape: { x: x - width / 2, y: Math.min(from, to), width, height: Math.max(1, Math.abs(from - to)) },
    style: { fill: color },
  }
}

/** Two values joined by a line: the earlier hollow, the later full. */
export const drawDumbbell = (_: unknown, place: Placing) => {
  const at = place.value(0)
  const [from, y] = place.coord([place.value(1), at])
  const [to] = place.coord([place.value(2), at])
  const { color } = lookOf(0)
  return {
    type: 'group',
    children: [
      { type: 'line', shape: { x1: from, y1: y, x2: to, y2: y }, style: { stroke: color, lineWidth: 3 } },
      {
        type: 'circle',
        shape: { cx: from, cy: y, r: 6 },
        style: { fill: '#fff', stroke: color, lineWidth: 2 },
      },
      { type: 'circle', shape: { cx: to, cy: y, r: 7 }, style: { fill: color } },
    ],
  }
}
