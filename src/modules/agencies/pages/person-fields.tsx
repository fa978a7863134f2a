import { TextInput } from '@mantine/core'
import { useText } from '#web/locale.tsx'

export interface PersonDraft {
  readonly name: string
  readonly email: string
  readonly position: string
  readonly phone: string
}

/** The details as the server takes them: empty ones are left out. */
export const sentDetails = ({ name, email, position, phone }: PersonDraft) => ({
  name: name.trim(),
  email: email.trim(),
  ...(position.trim() ? { position: position.trim() } : {}),
  ...(phone.trim() ? { phone: phone.trim() } : {}),
})

interface PersonFieldsProps {
  readonly draft: PersonDraft
  readonly onChange: (draft: PersonDraft) => void
  readonly errorAt: (name: string) => string | undefined
}

/** Who somebody is and how they are reached. */
export const PersonFields = ({ draft, onChange, errorAt }: PersonFieldsProps) => {
  const t = useText()
  const field = (name: keyof PersonDraft, label: string, type = 'text') => ({
    label,
    type,
    value: draft[name],
    error: errorAt(name),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...draft, [name]: event.currentTarget.value }),
  })
  return (
    <div className="form-grid">
      <TextInput {...field('name', t('Họ và tên', 'Name'))} withAsterisk aria-required />
      <TextInput
        {...field('email', t('Thư điện tử', 'E-mail'), 'email')}
        description={t('Dùng để đăng nhập.', 'Used to sign in.')}
        withAsterisk
        aria-required
      />
      <TextInput {...field('position', t('Chức vụ', 'Position'))} />
      <TextInput {...field('phone', t('Điện thoại', 'Phone'), 'tel')} />
    </div>
  )
}
