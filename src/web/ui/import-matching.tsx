import { NativeSelect } from '@mantine/core'
import type { SheetReport } from '#kernel/contract.ts'
import type { Register } from '#kernel/register.ts'
import { useText } from '../locale.tsx'

/** Heading of a sheet → column of the register; null leaves it out. */
export type Mapping = Readonly<Record<string, string | null>>

interface ImportMatchingProps {
  readonly report: SheetReport
  readonly register: Register
  readonly mapping: Mapping
  readonly onMap: (mapping: Mapping) => void
  readonly onSheet: (sheet: string) => void
  readonly busy: boolean
}

/** Which heading of the sheet is which column, and which sheet of the file is read; choices are kept for the next file. */
export const ImportMatching = ({ report, register, mapping, onMap, onSheet, busy }: ImportMatchingProps) => {
  const t = useText()
  const importable = Object.entries(register.columns).filter(([, column]) => column.import !== undefined)
  const columns = [
    { value: '', label: t('— Không nhập cột này —', '— Leave this column out —') },
    ...importable.map(([value, { label, import: how }]) => ({
      value,
      label: `${t.of(label)}${how === 'optional' ? '' : ' *'}`,
    })),
  ]
  return (
    <section className="import-look" aria-labelledby="matching-title">
      <h2 id="matching-title">{t('Bước 2. Khớp cột', 'Step 2. Match the columns')}</h2>
      {report.sheets.length > 1 && (
        <NativeSelect
          mb="sm"
          label={t('Trang tính', 'Sheet')}
          value={report.sheet}
          data={report.sheets}
          disabled={busy}
          onChange={(event) => onSheet(event.currentTarget.value)}
        />
      )}
      <div className="matching">
        {report.headings.map(({ heading, column }) => (
          <NativeSelect
            key={heading}
            label={heading}
            value={column ?? ''}
            data={columns}
            disabled={busy}
            onChange={(event) => onMap({ ...mapping, [heading]: event.currentTarget.value || null })}
          />
        ))}
      </div>
      <p className="quiet">
        {t(
          'Cách khớp được nhớ cho lần nhập sau của bạn trên máy này.',
          'Your matching is kept for your next import on this device.',
        )}
      </p>
    </section>
  )
}
