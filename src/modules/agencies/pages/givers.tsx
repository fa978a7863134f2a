import { CloseButton } from '@mantine/core'
import type { SuccessionKind } from '#modules/agencies/document.ts'
import { useText } from '#web/locale.tsx'
import { ReferenceField } from '#web/ui/reference-field.tsx'
import type { Choice } from './order-draft.ts'

interface GiversProps {
  readonly kind: SuccessionKind
  readonly from: readonly Choice[]
  readonly onChange: (from: readonly Choice[]) => void
  readonly error: string | undefined
}

const many: ReadonlySet<SuccessionKind> = new Set<SuccessionKind>(['merge', 'abolish', 'transfer'])

/** The agencies before a reorganisation; one for a split or a change of name. */
export const Givers = ({ kind, from, onChange, error }: GiversProps) => {
  const t = useText()
  return (
    <fieldset className="share">
      <legend>{t('Cơ quan trước sắp xếp', 'Agencies before')}</legend>
      {many.has(kind) ? (
        <>
          <ul className="chip-row givers">
            {from.map((one) => (
              <li key={one.id} className="chip">
                {one.label}
                <CloseButton
                  size="sm"
                  aria-label={`${t('Bỏ', 'Take out')} ${one.label}`}
                  onClick={() => onChange(from.filter(({ id }) => id !== one.id))}
                />
              </li>
            ))}
          </ul>
          <ReferenceField
            key={from.length}
            label={t('Thêm cơ quan', 'Add an agency')}
            of="agency"
            value={undefined}
            onChange={(one) => one && !from.some(({ id }) => id === one.id) && onChange([...from, one])}
            error={error}
          />
        </>
      ) : (
        <ReferenceField
          label={t('Cơ quan', 'Agency')}
          of="agency"
          required
          value={from[0]}
          onChange={(one) => onChange(one ? [one] : [])}
          error={error}
        />
      )}
    </fieldset>
  )
}
