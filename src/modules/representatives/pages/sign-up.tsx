import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { checkTaxCode } from '#kernel/vietnamese/tax-code.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { EntryPage } from '#web/pages/entry-page.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { FileField } from '#web/ui/file-field.tsx'

const blank = { taxCode: '', enterpriseName: '', personName: '', position: '', phone: '', email: '' }

/** The public form by which somebody asks to represent an enterprise. */
export const SignUpPage = () => {
  const t = useText()
  const [sentTo, setSentTo] = useState<string>()
  return (
    <EntryPage
      title={
        sentTo
          ? t('Hãy mở thư của bạn', 'Look into your mail')
          : t('Đăng ký tài khoản doanh nghiệp', 'Sign up')
      }
      intro={
        sentTo
          ? t(
              `Chúng tôi đã gửi thư đến ${sentTo}. Hãy mở liên kết trong thư để xác nhận; sau đó cán bộ sẽ xem xét yêu cầu.`,
              `A letter went to ${sentTo}. Open the link in it to prove the address; then an officer looks at your request.`,
            )
          : t(
              'Dành cho doanh nghiệp, hợp tác xã, hộ kinh doanh có mã số thuế. Cán bộ xác nhận trước khi tài khoản được mở.',
              'For enterprises, cooperatives and households with a tax code. An officer confirms before the account opens.',
            )
      }
    >
      {sentTo ? (
        <p className="quiet">
          {t(
            'Không thấy thư? Hãy xem hộp thư rác, rồi gửi lại yêu cầu.',
            'No letter? Look into the junk folder, then send the request again.',
          )}
        </p>
      ) : (
        <SignUpForm onSent={setSentTo} />
      )}
      <p className="form-links">
        <Link to="/sign-in">{t('Về trang đăng nhập', 'Back to sign-in')}</Link>
      </p>
    </EntryPage>
  )
}

const SignUpForm = ({ onSent }: { onSent: (email: string) => void }) => {
  const t = useText()
  const [draft, setDraft] = useState(blank)
  const [file, setFile] = useState<File>()
  const sending = useAct(
    () => client.representatives.signUps.request({ ...draft, ...(file ? { file } : {}) }),
    ({ email }) => onSent(email),
  )
  const field = (name: keyof typeof blank, label: string, autoComplete: string) => ({
    label,
    autoComplete,
    value: draft[name],
    error: sending.errorAt(name),
    withAsterisk: true,
    'aria-required': true,
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  })
  return (
    <form
      className="entry-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        sending.run(undefined)
      }}
    >
      <ActFault act={sending} />
      <TextInput {...field('taxCode', t('Mã số thuế', 'Tax code'), 'off')} inputMode="numeric" />
      <KnownName taxCode={draft.taxCode} />
      <TextInput
        {...field('enterpriseName', t('Tên doanh nghiệp', 'Name of the enterprise'), 'organization')}
      />
      <TextInput {...field('personName', t('Họ và tên của bạn', 'Your name'), 'name')} />
      <TextInput {...field('position', t('Chức vụ', 'Position'), 'organization-title')} />
      <TextInput {...field('phone', t('Điện thoại', 'Phone'), 'tel')} type="tel" />
      <TextInput {...field('email', t('Thư điện tử', 'E-mail'), 'email')} type="email" />
      <FileField
        id="sign-up-file"
        label={t('Giấy giới thiệu (không bắt buộc)', 'Letter of introduction (optional)')}
        hint={t(
          'PDF, Word hoặc ảnh; giúp cán bộ xác nhận nhanh hơn.',
          'PDF, Word or picture; it speeds things up.',
        )}
        file={file}
        onChange={setFile}
        error={sending.errorAt('file')}
      />
      <Button type="submit" size="md" fullWidth loading={sending.busy}>
        {t('Gửi yêu cầu', 'Send the request')}
      </Button>
    </form>
  )
}

/** What the tax code as it is typed turns out to be: a fault, or the name under which the register knows it. */
const KnownName = ({ taxCode }: { taxCode: string }) => {
  const t = useText()
  const checked = checkTaxCode(taxCode)
  const complete = taxCode.replace(/\D/g, '').length >= 10
  const known = useQuery({
    ...api.representatives.signUps.publicName.queryOptions({ input: { taxCode } }),
    enabled: complete && checked.ok,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const words = !complete
    ? ''
    : !checked.ok
      ? t.of(checked.reason)
      : known.data?.name
        ? t(`Trong danh bạ: ${known.data.name}`, `In the register: ${known.data.name}`)
        : known.data
          ? t(
              'Chưa có trong danh bạ; cán bộ sẽ thêm khi xác nhận.',
              'Not in the register; the officer will add it.',
            )
          : ''
  return (
    <p className={complete && !checked.ok ? 'field-error' : 'quiet'} role="status">
      {words}
    </p>
  )
}
