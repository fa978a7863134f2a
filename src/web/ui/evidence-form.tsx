import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { type Text, text } from '#kernel/text.ts'
import { client } from '../client.ts'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { DateField } from './date-field.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FileField } from './file-field.tsx'
import { countFaults, type FormFaults, noFaults, placeFaults } from './form-faults.ts'
import { notify } from './notice.tsx'

const labels = [
  { name: 'title', sentAs: 'title', label: text('Tên minh chứng', 'Title') },
  { name: 'file', sentAs: 'file', label: text('Tệp', 'File') },
  { name: 'documentNumber', sentAs: 'documentNumber', label: text('Số, ký hiệu văn bản', 'Document number') },
  { name: 'documentDate', sentAs: 'documentDate', label: text('Ngày văn bản', 'Document date') },
  { name: 'issuer', sentAs: 'issuer', label: text('Nơi ban hành', 'Issued by') },
] as const

const blank = { title: '', documentNumber: '', documentDate: '', issuer: '' }
const fillIn = text('Hãy điền mục này.', 'Please fill this in.')
const nothing = text(
  'Hãy chọn tệp, hoặc ghi số văn bản.',
  'Choose a file, or give the number of the document.',
)

/** Attaches a file, a document by its number, or both. */
export const EvidenceForm = ({
  subject,
  id,
  onDone,
}: {
  subject: string
  id: string
  onDone: () => void
}) => {
  const t = useText()
  const base = useId()
  const [words, setWords] = useState(blank)
  const [file, setFile] = useState<File>()
  const [unread, setUnread] = useState<Text>()
  const [faults, setFaults] = useState<FormFaults>(noFaults)
  const attaching = useMutation({
    mutationFn: () => client.evidence.attach({ subject, id, ...words, ...(file ? { file } : {}) }),
    onSuccess: () => {
      notify({ message: t('Đã đính kèm.', 'Attached.') })
      onDone()
    },
    onError: (error) => {
      const refusal = toRefusal(error)
      const placed = placeFaults(labels, refusal.fields)
      setFaults(countFaults(placed) > 0 ? placed : { byField: {}, whole: [refusal.text] })
    },
  })
  const submit = () => {
    const found = {
      ...(words.title.trim() === '' ? { title: fillIn } : {}),
      ...(file === undefined && words.documentNumber.trim() === '' ? { file: nothing } : {}),
      ...(unread ? { documentDate: unread } : {}),
    }
    setFaults({ byField: found, whole: [] })
    if (Object.keys(found).length === 0) attaching.mutate()
  }
  const shared = (name: (typeof labels)[number]['name']) => {
    const fault = faults.byField[name]
    const label = labels.find((one) => one.name === name)?.label ?? fillIn
    return { id: `${base}-${name}`, label: t.of(label), error: fault && t.of(fault) }
  }
  const change = (name: keyof typeof blank, value: string) =>
    setWords((before) => ({ ...before, [name]: value }))
  const textField = (name: keyof typeof blank) => ({
    ...shared(name),
    value: words[name],
    onChange: (event: { currentTarget: { value: string } }) => change(name, event.currentTarget.value),
    autoComplete: 'off',
  })
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    if (chosen && words.title === '') change('title', chosen.name.replace(/\.\w{2,5}$/, ''))
  }
  return (
    <form
      noValidate
      className="evidence-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ErrorSummary faults={faults} labels={labels} idOf={(name) => `${base}-${name}`} />
      <div className="form-grid">
        <div className="form-cell form-long-text">
          <FileField
            {...shared('file')}
            file={file}
            onChange={choose}
            accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
          />
        </div>
        <div className="form-cell form-long-text">
          <TextInput {...textField('title')} withAsterisk aria-required />
        </div>
        <TextInput {...textField('documentNumber')} placeholder="12/QĐ-UBND" />
        <DateField
          {...shared('documentDate')}
          value={words.documentDate}
          onChange={(value) => change('documentDate', value)}
          onFault={setUnread}
        />
        <TextInput {...textField('issuer')} />
      </div>
      <div className="form-foot">
        <Button type="submit" loading={attaching.isPending}>
          {t('Đính kèm', 'Attach')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('Hủy', 'Cancel')}
        </Button>
      </div>
    </form>
  )
}
