import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { IconFileTypePdf, IconRefresh, IconWorld } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { saveFile } from '#web/ui/save-file.ts'
import { paths } from './paths.ts'

/** The paper of a certificate that was issued here: print it, open its public page, issue another in its place. */
export const CertificatePaper = ({ certificate }: { certificate: RegisterRow }) => {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const printing = useMutation({
    mutationFn: () => client.training.certificates.pdf({ id: certificate.id }),
    onSuccess: (file) => saveFile(file, 'giay-chung-nhan.pdf'),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <>
      <Button
        loading={printing.isPending}
        leftSection={<IconFileTypePdf size={18} aria-hidden />}
        onClick={() => printing.mutate()}
      >
        {t('Tải PDF', 'PDF')}
      </Button>
      <Button
        variant="default"
        component="a"
        href={`/verify/${certificate.code}`}
        target="_blank"
        leftSection={<IconWorld size={18} aria-hidden />}
      >
        {t('Trang tra cứu', 'Public page')}
      </Button>
      {certificate.actions.includes('revoke') && (
        <Button
          variant="default"
          leftSection={<IconRefresh size={18} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {t('Cấp lại', 'Reissue')}
        </Button>
      )}
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('Cấp lại giấy chứng nhận', 'Reissue the certificate')}
        closeButtonProps={{ 'aria-label': t('Đóng', 'Close') }}
      >
        <ReissueForm certificate={certificate} onDone={() => setAsking(false)} />
      </Modal>
    </>
  )
}

const ReissueForm = ({ certificate, onDone }: { certificate: RegisterRow; onDone: () => void }) => {
  const t = useText()
  const navigate = useNavigate()
  const [name, setName] = useState(String(certificate.name))
  const [reason, setReason] = useState('')
  const issuing = useMutation({
    mutationFn: () =>
      client.training.certificates.reissue({
        id: certificate.id,
        version: certificate.version,
        reason,
        name,
      }),
    onSuccess: ({ id }) => {
      notify({ message: t('Đã cấp lại.', 'Reissued.') })
      onDone()
      void navigate({ to: `${paths.certificates}/${id}` })
    },
  })
  const refusal = issuing.error && toRefusal(issuing.error)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        issuing.mutate()
      }}
    >
      <TextInput
        label={t('Họ và tên trên giấy mới', 'Name on the new one')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        mt="sm"
        label={t('Lý do', 'Reason')}
        withAsterisk
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {refusal && <p role="alert">{t.of(refusal.text)}</p>}
      <div className="form-foot">
        <Button type="submit" loading={issuing.isPending}>
          {t('Cấp lại', 'Reissue')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('Không', 'Cancel')}
        </Button>
      </div>
    </form>
  )
}
