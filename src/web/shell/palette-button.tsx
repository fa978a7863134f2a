import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useText } from '../locale.tsx'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))

/** Opens the quick search, by its button or by Ctrl+K from anywhere, also out of a field. */
export const PaletteButton = () => {
  const t = useText()
  const [opened, palette] = useDisclosure(false)
  useHotkeys([['mod+K', palette.toggle]], [])
  return (
    <>
      <button
        type="button"
        className="palette-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={palette.open}
      >
        <IconSearch size={20} aria-hidden />
        <span>{t('Tìm nhanh', 'Quick search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {opened && (
        <Suspense>
          <Palette opened onClose={palette.close} />
        </Suspense>
      )}
    </>
  )
}
