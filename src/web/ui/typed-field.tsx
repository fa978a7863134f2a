import { TextInput } from '@mantine/core'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import type { Text } from '#kernel/text.ts'
import { useText } from '../locale.tsx'

/** What every field of a form takes. Values are texts; the empty text is an absent value. */
export interface FieldProps {
  readonly id?: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Told when the typed text cannot be read, and with undefined when it can again. */
  readonly onFault?: (fault: Text | undefined) => void
  readonly error?: string | undefined
  readonly hint?: ReactNode
  readonly required?: boolean
  readonly disabled?: boolean
}

interface TypedFieldProps extends FieldProps {
  /** Reads what was typed; undefined when it could be read in two ways or in none. */
  readonly parse: (typed: string) => string | undefined
  readonly show: (value: string) => string
  readonly fault: Text
  readonly inputMode: 'numeric' | 'decimal' | 'text'
  readonly placeholder?: string
  readonly alignRight?: boolean
  readonly rightSection?: (field: RefObject<HTMLInputElement | null>) => ReactNode
}

/**
 * A field whose text has to be read (a date, an amount, a number). What was typed is never changed while it cannot be
 * read: the fault is said instead. Nothing is done by the key, so Vietnamese typing programs work.
 */
export const TypedField = (props: TypedFieldProps) => {
  const { parse, show, fault, value, onChange, onFault, error, hint, rightSection, alignRight, ...rest } =
    props
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(() => show(value))
  const [given, setGiven] = useState(value)
  const [faulty, setFaulty] = useState(false)
  if (given !== value) {
    setGiven(value)
    if (parse(typed) !== value && !(faulty && value === '')) {
      setTyped(show(value))
      setFaulty(false)
    }
  }
  const read = (text: string): string | undefined => (text.trim() === '' ? '' : parse(text))
  const take = (text: string) => {
    const next = read(text)
    setTyped(text)
    setGiven(next ?? '')
    if (next !== undefined) setFaulty(false)
    onFault?.(next === undefined ? fault : undefined)
    onChange(next ?? '')
  }
  const settle = () => {
    const next = read(typed)
    // Said a moment later: a line that appears between press and release would move the button being pressed.
    if (next === undefined) setTimeout(() => setFaulty(read(field.current?.value ?? '') === undefined), 200)
    if (next !== undefined) setTyped(next === '' ? '' : show(next))
  }
  return (
    <TextInput
      {...rest}
      ref={field}
      value={typed}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={settle}
      error={faulty ? t.of(fault) : error}
      description={hint}
      withAsterisk={rest.required ?? false}
      required={false}
      aria-required={rest.required}
      autoComplete="off"
      classNames={alignRight ? { input: 'digits' } : {}}
      rightSection={rightSection?.(field)}
    />
  )
}
