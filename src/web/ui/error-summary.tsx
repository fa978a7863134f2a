import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Text } from '#kernel/text.ts'
import { useText } from '../locale.tsx'
import { countFaults, type FormFaults } from './form-faults.ts'

interface ErrorSummaryProps {
  readonly faults: FormFaults
  /** Label of each field, in the order of the form. */
  readonly labels: readonly { readonly name: string; readonly label: Text }[]
  /** The id of the input of a field. */
  readonly idOf: (name: string) => string
}

/** Everything that is wrong with a form, at its head: it takes the focus, and each line leads to its field. */
export const ErrorSummary = ({ faults, labels, idOf }: ErrorSummaryProps) => {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const count = countFaults(faults)
  // biome-ignore lint/correctness/useExhaustiveDependencies: new faults take the focus again
  useEffect(() => {
    if (count > 0) box.current?.focus()
  }, [faults])
  useEffect(() => {
    if (count === 0) return
    const before = document.title
    document.title = `${t('Lỗi', 'Error')}: ${before}`
    return () => {
      document.title = before
    }
  }, [count, t])
  if (count === 0) return null
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">
        <IconAlertTriangle size={22} aria-hidden />
        {t(
          `Có ${count} chỗ cần sửa`,
          count === 1 ? 'One thing to put right' : `${count} things to put right`,
        )}
      </h2>
      <ul>
        {faults.whole.map((fault) => (
          <li key={fault.en}>{t.of(fault)}</li>
        ))}
        {labels.map(({ name, label }) => {
          const fault = faults.byField[name]
          if (fault === undefined) return null
          return (
            <li key={name}>
              <a
                href={`#${idOf(name)}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(idOf(name))?.focus()
                }}
              >
                {t.of(label)}: {t.of(fault)}
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
