import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { verifyBackupCode, verifyCode } from '../auth-client.ts'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { FormFault } from './form-fault.tsx'

/** The one-time code after the password; a backup code serves when the phone is lost. */
export const CodeStep = ({ onDone, onBack }: { onDone: () => Promise<void>; onBack: () => void }) => {
  const t = useText()
  const [code, setCode] = useState('')
  const [isBackup, setIsBackup] = useState(false)
  const verifying = useMutation({
    mutationFn: async () => {
      await (isBackup ? verifyBackupCode(code.trim()) : verifyCode(code.replace(/\D/g, '')))
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
      <FormFault text={verifying.isError ? t.of(toRefusal(verifying.error).text) : undefined} />
      <TextInput
        label={isBackup ? t('Mã dự phòng', 'Backup code') : t('Mã 6 số', '6-digit code')}
        inputMode={isBackup ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        size="md"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button
        type="submit"
        size="md"
        fullWidth
        loading={verifying.isPending}
        disabled={code.trim().length < 6}
      >
        {t('Xác nhận', 'Confirm')}
      </Button>
      <div className="form-links">
        <Button variant="subtle" size="compact-sm" onClick={() => setIsBackup(!isBackup)}>
          {isBackup
            ? t('Dùng mã 6 số', 'Use the 6-digit code')
            : t('Mất điện thoại? Dùng mã dự phòng', 'Lost the phone? Use a backup code')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          {t('Quay lại', 'Back')}
        </Button>
      </div>
    </form>
  )
}
