import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { renderSVG } from 'uqr'
import { verifyCode } from '../auth-client.ts'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { FormFault } from './form-fault.tsx'

/** A fresh key for one-time codes, and the codes for a lost phone. */
export interface NewKey {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

const secretOf = (uri: string): string =>
  (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ')

/** Shows a fresh key to enter in the app, the codes to keep on paper, and asks for the first code. */
export const TwoFactorKey = ({ newKey, onDone }: { newKey: NewKey; onDone: () => Promise<void> }) => {
  const t = useText()
  const [code, setCode] = useState('')
  const verifying = useMutation({
    mutationFn: async () => {
      await verifyCode(code.replace(/\D/g, ''))
      await onDone()
    },
  })
  return (
    <form
      noValidate
      className="entry-form"
      onSubmit={(event) => {
        event.preventDefault()
        verifying.mutate()
      }}
    >
      <p>
        {t(
          '1. Trong ứng dụng xác thực, quét mã này hoặc nhập khóa bên dưới:',
          '1. In the authenticator app, scan this code or enter the key below:',
        )}
      </p>
      <img
        className="two-factor-code"
        alt={t('Mã QR của khóa', 'QR code of the key')}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(newKey.totpURI))}`}
      />
      <p className="secret-key">{secretOf(newKey.totpURI)}</p>
      <p>
        <a href={newKey.totpURI}>
          {t('Hoặc mở ứng dụng ngay trên máy này', 'Or open the app on this device')}
        </a>
      </p>
      <p>
        {t(
          '2. Chép các mã dự phòng ra giấy; mỗi mã dùng được một lần khi mất điện thoại:',
          '2. Copy the backup codes onto paper; each serves once when the phone is lost:',
        )}
      </p>
      <ul className="backup-codes">
        {newKey.backupCodes.map((backup) => (
          <li key={backup}>{backup}</li>
        ))}
      </ul>
      <FormFault text={verifying.isError ? t.of(toRefusal(verifying.error).text) : undefined} />
      <TextInput
        label={t('3. Nhập mã 6 số đang hiện trong ứng dụng', '3. Enter the 6 digits that the app shows now')}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" loading={verifying.isPending} disabled={code.replace(/\D/g, '').length !== 6}>
        {t('Xác nhận và bật', 'Confirm and turn on')}
      </Button>
    </form>
  )
}
