import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useText } from '../locale.tsx'

interface FileFieldProps {
  readonly id: string
  readonly label: string
  readonly file: File | undefined
  readonly onChange: (file: File | undefined) => void
  readonly accept?: string
  readonly error?: string | undefined
  readonly hint?: string
}

/** Takes a file by choosing or dropping it. */
export const FileField = ({ id, label, file, onChange, accept, error, hint }: FileFieldProps) => {
  const t = useText()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onChange(event.dataTransfer.files[0])
  }
  return (
    <div className="file-field">
      <label htmlFor={id}>{label}</label>
      {hint && <p className="quiet">{hint}</p>}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the input inside does the same by keyboard */}
      <div
        className={over ? 'drop-place drop-over' : 'drop-place'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconUpload size={22} aria-hidden />
        <span>
          {file
            ? file.name.normalize('NFC')
            : t('Thả tệp vào đây, hoặc bấm để chọn', 'Drop a file here, or choose one')}
        </span>
        <input
          id={id}
          type="file"
          accept={accept}
          aria-invalid={error !== undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.currentTarget.files?.[0])}
        />
      </div>
    </div>
  )
}
