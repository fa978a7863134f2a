import './assessment.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Assessment, AssessmentWords } from '#modules/productivity/assessment-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { notify } from '#web/ui/notice.tsx'
import { RecordForm } from '#web/ui/record-form.tsx'
import { wordsFields } from './assessment-fields.ts'

export interface AssessmentPartProps {
  readonly runId: string
  readonly assessment: Assessment
  readonly onKept: (next: Assessment) => Promise<unknown>
}

/** Sources and conclusions of the report, read or written. */
export const AssessmentWordsPanel = ({ runId, assessment, onKept }: AssessmentPartProps) => {
  const t = useText()
  const [writing, setWriting] = useState(false)
  const { version, sources, conclusions, actions } = assessment
  return (
    <section className="panel" aria-labelledby="words-title">
      <h2 id="words-title">{t('Nguồn số liệu và nhận định', 'Sources and conclusions')}</h2>
      {writing ? (
        <RecordForm
          register={wordsFields}
          input={AssessmentWords}
          row={{ sources, conclusions }}
          onCancel={() => setWriting(false)}
          onSave={async (values) => {
            const given = AssessmentWords.parse(values)
            await onKept(await client.productivity.assessments.write({ id: runId, version, ...given }))
            setWriting(false)
            notify({ message: t('Đã lưu dự thảo.', 'The draft is kept.') })
          }}
        />
      ) : (
        <>
          <Written label={t('Nguồn số liệu', 'Sources of the figures')} words={sources} />
          <Written label={t('Nhận định', 'Conclusions')} words={conclusions} />
          {actions.includes('write') && (
            <Button onClick={() => setWriting(true)}>
              {sources === '' && conclusions === ''
                ? t('Soạn nguồn và nhận định', 'Write sources and conclusions')
                : t('Sửa', 'Change')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}

const Written = ({ label, words }: { label: string; words: string }) => {
  const t = useText()
  return (
    <>
      <h3>{label}</h3>
      {words === '' ? (
        <p className="quiet">{t('Chưa ghi.', 'Not written yet.')}</p>
      ) : (
        <p className="written-words">{words}</p>
      )}
    </>
  )
}
