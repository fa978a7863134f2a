import { Button, Checkbox } from '@mantine/core'
import type { Scope } from '#modules/integrations/contract.ts'
import { useText } from '#web/locale.tsx'

interface ScopeFieldsProps {
  readonly offered: readonly Scope[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
  readonly error: string | undefined
}

/** Which rights a key is given, reading and writing apart. */
export const ScopeFields = ({ offered, chosen, onChange, error }: ScopeFieldsProps) => {
  const t = useText()
  const reading = offered.filter(({ writes }) => !writes)
  const writing = offered.filter(({ writes }) => writes)
  return (
    <Checkbox.Group
      className="scope-choice"
      label={t('Quyền của khóa', 'Rights of the key')}
      description={t(
        'Chỉ chọn những gì hệ thống kia cần. Tên quyền theo bảng docs/permissions.md.',
        'Choose only what the other system needs. The names are those of docs/permissions.md.',
      )}
      withAsterisk
      value={[...chosen]}
      onChange={onChange}
      error={error}
    >
      <div className="scope-groups">
        <ScopeGroup title={t('Đọc', 'Reading')} scopes={reading}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onChange([...new Set([...chosen, ...reading.map(({ right }) => right)])])}
          >
            {t('Chọn hết phần đọc', 'Choose all reading')}
          </Button>
        </ScopeGroup>
        {writing.length > 0 && <ScopeGroup title={t('Ghi', 'Writing')} scopes={writing} />}
      </div>
    </Checkbox.Group>
  )
}

const ScopeGroup = ({
  title,
  scopes,
  children,
}: {
  title: string
  scopes: readonly Scope[]
  children?: React.ReactNode
}) => (
  <fieldset className="scope-group">
    <legend>{title}</legend>
    {scopes.map(({ right }) => (
      <Checkbox key={right} value={right} label={<code>{right}</code>} />
    ))}
    {children}
  </fieldset>
)
