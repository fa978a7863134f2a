import './survey-form.css'
import { Button } from '@mantine/core'
import { IconDeviceFloppy, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { contentFaults } from '#modules/surveys/check-content.ts'
import type { ContentShown } from '#modules/surveys/questionnaire-contract.ts'
import { questionnaireRegister } from '#modules/surveys/questionnaire-contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { notify } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { UnsavedGuard } from '#web/ui/unsaved-guard.tsx'
import { freshSection } from './edit-content.ts'
import { LevelEditor } from './level-editor.tsx'
import { paths } from './paths.ts'
import { SectionEditor } from './section-editor.tsx'
import { WordingFields } from './wording-fields.tsx'

/** Where the questions of an edition are written, as a list of parts and questions. */
export const Builder = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const row = useQuery(api.surveys.questionnaires.get.queryOptions({ input: { id } }))
  const content = useQuery({
    ...api.surveys.questionnaires.content.queryOptions({ input: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  const title = row.data ? `${row.data.title} (${row.data.edition})` : t('Câu hỏi', 'Questions')
  return (
    <Page
      title={title}
      breadcrumbs={[
        { label: t.of(questionnaireRegister.title), to: paths.questionnaires },
        { label: title, to: `${paths.questionnaires}/${id}` },
      ]}
      intro={t(
        'Ghi mỗi câu bằng tiếng Việt và tiếng Anh. Điểm và trọng số chỉ cần cho phần đánh giá.',
        'Say each question in both languages. Points and weights are for what is assessed.',
      )}
    >
      <Asked query={content}>{(shown) => <Editor key={id} id={id} shown={shown} />}</Asked>
    </Page>
  )
}

const Editor = ({ id, shown }: { id: string; shown: ContentShown }) => {
  const t = useText()
  const [kept, setKept] = useState(shown)
  const [content, setContent] = useState(shown.content)
  const saving = useAct(client.surveys.questionnaires.saveContent, (saved) => {
    setKept(saved)
    notify({ message: t('Đã lưu.', 'Saved.') })
  })
  const faults = contentFaults(content)
  const isChanged = JSON.stringify(content) !== JSON.stringify(kept.content)
  const { sections } = content
  return (
    <fieldset disabled={!shown.mayChange} className="panel">
      <legend className="visually-hidden">{t('Nội dung phiếu', 'Content')}</legend>
      <UnsavedGuard active={isChanged && !saving.busy} />
      <div className="survey-fields">
        <WordingFields
          label={t('Lời mở đầu', 'Introduction')}
          value={content.intro}
          onChange={(intro) => setContent({ ...content, intro })}
        />
      </div>
      {sections.map((section, at) => (
        <SectionEditor
          key={section.name}
          content={content}
          at={at}
          faults={faults}
          onChange={(next) => setContent({ ...content, sections: next })}
        />
      ))}
      <Button
        variant="default"
        mb="md"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setContent({ ...content, sections: [...sections, freshSection(content)] })}
      >
        {t('Thêm phần', 'Add a part')}
      </Button>
      <LevelEditor levels={content.levels} onChange={(levels) => setContent({ ...content, levels })} />
      <ActFault act={saving} />
      {shown.mayChange && (
        <div className="form-foot">
          <Button
            loading={saving.busy}
            disabled={!isChanged}
            leftSection={<IconDeviceFloppy size={18} aria-hidden />}
            onClick={() => saving.run({ id, version: kept.version, content })}
          >
            {t('Lưu nháp', 'Save the draft')}
          </Button>
          <span className="quiet" role="status">
            {faults.length === 0
              ? t('Phiếu đã đủ để ban hành.', 'It is ready to be published.')
              : t(`Còn ${faults.length} chỗ cần sửa trước khi ban hành.`, `${faults.length} faults to mend.`)}
          </span>
        </div>
      )}
    </fieldset>
  )
}
