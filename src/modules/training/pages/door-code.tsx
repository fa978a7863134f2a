import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { renderSVG } from 'uqr'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'

/** The QR code of a session, large enough to be scanned from a screen in the room. */
export const DoorCode = ({
  session,
  opened,
  onClose,
}: {
  session: string
  opened: boolean
  onClose: () => void
}) => {
  const t = useText()
  const { data } = useQuery({
    queryKey: ['training-door', session],
    queryFn: () => client.training.presence.door({ id: session }),
    enabled: opened,
  })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('Quét mã để điểm danh', 'Scan to be marked present')}
      closeButtonProps={{ 'aria-label': t('Đóng', 'Close') }}
    >
      {data && (
        <>
          <img
            src={`data:image/svg+xml,${encodeURIComponent(renderSVG(data.address))}`}
            alt={t('Mã QR của buổi học', 'QR code of the session')}
            style={{ width: '100%', maxWidth: '28rem', display: 'block', margin: '0 auto' }}
          />
          <p>
            {t(
              'Mã chỉ dùng được trong buổi học, nửa giờ trước và sau. Hoặc mở địa chỉ:',
              'Good only during the session and half an hour around it. Or open:',
            )}{' '}
            <a href={data.address} style={{ overflowWrap: 'anywhere' }}>
              {data.address}
            </a>
          </p>
        </>
      )}
    </Modal>
  )
}
