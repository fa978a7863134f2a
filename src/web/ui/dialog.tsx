import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../locale.tsx'

interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly size?: 'md' | 'lg' | 'xl'
  readonly children: ReactNode
}

/** A question over the page: it holds the focus until it is answered or closed. */
export const Dialog = ({ opened, onClose, title, size = 'md', children }: DialogProps) => {
  const t = useText()
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} centered>
      <Modal.Overlay />
      <Modal.Content>
        {/* A header element outside a section would count as a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title className="dialog-title">{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('Đóng', 'Close')} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
