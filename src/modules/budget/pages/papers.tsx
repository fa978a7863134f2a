import { Button } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { useText } from '#web/locale.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { saveFile } from '#web/ui/save-file.ts'

interface PapersProps {
  readonly name: string
  readonly draw: (kind: 'docx' | 'pdf') => Promise<Blob>
}

/** A paper as Word and as PDF. */
export const Papers = ({ name, draw }: PapersProps) => {
  const t = useText()
  const take = (kind: 'docx' | 'pdf') =>
    draw(kind)
      .then((file) => saveFile(file, `${name}.${kind}`))
      .catch((error: unknown) => notifyRefusal(error, t.locale))
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size={18} aria-hidden />}
        onClick={() => take('docx')}
      >
        {name} (Word)
      </Button>
      <Button variant="default" onClick={() => take('pdf')}>
        {t('Bản PDF', 'PDF')}
      </Button>
    </>
  )
}
