import { type Text, text } from '#kernel/text.ts'
import { plainNumber, vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import { type Agencies, agencyKinds, duties } from '#modules/agencies/document.ts'
import { nameOn } from '#modules/agencies/rules.ts'
import type { Plan } from './document.ts'
import type { TaskInstance } from './rules.ts'
import { parties, type Selector, type Wording } from './selector.ts'
import type { Target } from './targets-and-tasks.ts'

/** A wording of the plan in both languages; where nobody has put it into English it stays as it was said. */
export const wordingText = (wording: Wording): Text => text(wording.vi, wording.en ?? wording.vi)

/** As `wordingText`, for one that may be absent. */
export const noteText = (wording: Wording | string | undefined): Text | null =>
  wording === undefined ? null : typeof wording === 'string' ? text(wording, wording) : wordingText(wording)

const figure = (value: number): string => vietnameseDecimal(plainNumber(value))

/** The goal of a target in words: "ít nhất 6 người", "trên 250 lượt", "khoảng 40% (± 4)". */
export const goalText = ({ goal, unit, levels }: Target): Text => {
  const of = wordingText(unit)
  // A sign of per cent stands at its figure, a word apart from it.
  const withUnit = (value: number, word: string) =>
    `${figure(value)}${word.startsWith('%') ? '' : ' '}${word}`
  if ('atLeast' in goal)
    return text(`ít nhất ${withUnit(goal.atLeast, of.vi)}`, `at least ${withUnit(goal.atLeast, of.en)}`)
  if ('moreThan' in goal)
    return text(`trên ${withUnit(goal.moreThan, of.vi)}`, `more than ${withUnit(goal.moreThan, of.en)}`)
  if ('about' in goal) {
    const within = `± ${figure(goal.tolerance)}`
    return text(
      `khoảng ${withUnit(goal.about, of.vi)} (${within})`,
      `about ${withUnit(goal.about, of.en)} (${within})`,
    )
  }
  // A level that names what is counted does not name it again: "1 tổ chức: Đã hình thành".
  const short = (words: string, unit: string) =>
    words.endsWith(` ${unit}`) ? words.slice(0, -unit.length - 1) : words
  const level = (id: string): Text => noteText(levels?.find((one) => one.id === id)?.label) ?? text(id, id)
  const [reached, aim] = [level(goal.reached), goal.aim === undefined ? undefined : level(goal.aim)]
  return text(
    `${goal.count} ${of.vi}: ${short(reached.vi, of.vi)}${aim ? `, hướng tới: ${aim.vi}` : ''}`,
    `${goal.count} ${of.en}: ${short(reached.en, of.en)}${aim ? `, aiming at: ${aim.en}` : ''}`,
  )
}

/** Whom a selector names, in the words of the plan and the names of its day of issue. */
export const selectorText = (plan: Plan, agencies: Agencies, selector: Selector): Text => {
  if ('agency' in selector) {
    const name = nameOn(agencies, selector.agency, plan.issued)
    return text(name, name)
  }
  if ('kind' in selector) return agencyKinds[selector.kind]
  if ('duty' in selector) {
    const duty = duties[selector.duty]
    // The plan names this one agency by its office; the others only by what they do.
    if (selector.duty === 'focal') return text(duty.vi, 'Focal agency')
    return text(`Cơ quan giữ nhiệm vụ «${duty.vi}»`, `Whoever holds the duty "${duty.en}"`)
  }
  if ('party' in selector) return parties[selector.party]
  const group = plan.groups.find(({ id }) => id === selector.group)
  return group ? wordingText(group.label) : text(selector.group, selector.group)
}

/** How much is due in one instance of a task: "2 lớp", "ít nhất 2 doanh nghiệp"; null when the annex does not say. */
export const quantityText = ({ task, count }: TaskInstance): Text | null => {
  const { quantity } = task
  if (quantity === undefined || count === undefined) return null
  const unit = wordingText(quantity.unit)
  return text(
    `${quantity.atLeast ? 'ít nhất ' : ''}${figure(count)} ${unit.vi}`,
    `${quantity.atLeast ? 'at least ' : ''}${figure(count)} ${unit.en}`,
  )
}
