import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useText } from '#web/locale.tsx'

interface OrderButtonsProps {
  /** What is moved, for those who hear the buttons. */
  readonly what: string
  readonly onMove?: (by: 1 | -1) => void
  readonly onRemove: () => void
}

/** Buttons that move an entry of a list or take it out. */
export const OrderButtons = ({ what, onMove, onRemove }: OrderButtonsProps) => {
  const t = useText()
  return (
    <ActionIcon.Group>
      {onMove && (
        <>
          <ActionIcon
            size="lg"
            variant="default"
            aria-label={`${t('Chuyển lên', 'Move up')}: ${what}`}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size="lg"
            variant="default"
            aria-label={`${t('Chuyển xuống', 'Move down')}: ${what}`}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
        </>
      )}
      <ActionIcon size="lg" variant="default" aria-label={`${t('Bỏ', 'Remove')}: ${what}`} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </ActionIcon.Group>
  )
}
