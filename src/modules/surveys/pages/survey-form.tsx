import 'survey-core/survey-core.fontless.css'
import 'survey-core/i18n/vietnamese'
import './survey-form.css'
import { useEffect, useState } from 'react'
import { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
import type { Answers, Content } from '#modules/surveys/content.ts'
import { surveyJson } from '#modules/surveys/survey-json.ts'
import { useText } from '#web/locale.tsx'

interface SurveyFormProps {
  readonly content: Content
  readonly answers: Answers
  readonly onChange?: (answers: Answers) => void
  /** Called with what was answered, once the form finds nothing wrong. */
  readonly onDone?: (answers: Answers) => void
  readonly label: string
}

/** The questions of an edition, drawn by SurveyJS; it is large, so pages load this file when it is needed. */
export const SurveyForm = ({ content, answers, onChange, onDone, label }: SurveyFormProps) => {
  const t = useText()
  const [model] = useState(() => {
    const made = new Model(surveyJson(content))
    made.data = { ...answers }
    made.showCompletePage = false
    made.showTitle = false
    made.widthMode = 'responsive'
    made.questionErrorLocation = 'bottom'
    made.completeText = label
    return made
  })
  useEffect(() => {
    model.locale = t.locale
  }, [model, t.locale])
  useEffect(() => {
    const changed = () => onChange?.(structuredClone(model.data) as Answers)
    const done = () => {
      onDone?.(structuredClone(model.data) as Answers)
      // Whether it is taken is for the server to say; until then the form stays as it is.
      model.clear(false, false)
    }
    model.onValueChanged.add(changed)
    model.onComplete.add(done)
    return () => {
      model.onValueChanged.remove(changed)
      model.onComplete.remove(done)
    }
  }, [model, onChange, onDone])
  return (
    <div className="survey-form">
      <Survey model={model} />
    </div>
  )
}
