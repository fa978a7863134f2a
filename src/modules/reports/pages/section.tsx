import { Button, Checkbox, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Paragraph, SectionSources } from '#modules/reports/shapes.ts'
import { WordRuns } from '#modules/rounds/pages/word-runs.tsx'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useAutosave } from '#web/ui/autosave.ts'
import { Loading } from '#web/ui/loading.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { paths, sectionOfPath } from './paths.ts'
import { Sources } from './sources.tsx'

/** A section of the consolidated report: its paragraphs, and beside them what they can be written from. */
export const ReportSection = () => {
  const { id = '', section: named = '' } = useParams({ strict: false }) as { id?: string; section?: string }
  const section = sectionOfPath(named)
  const { data } = useQuery({
    ...api.reports.sources.queryOptions({ input: { id, section } }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  // A newer drawing that was taken or refused opens the editor anew.
  return data === undefined ? (
    <Loading />
  ) : (
    <Editor key={`${id} ${section} ${data.fresh === null}`} reportId={id} opened={data} />
  )
}

const wordsOf = (paragraphs: readonly Paragraph[] | undefined) =>
  (paragraphs ?? []).map(({ text }) => text).join('\n\n')

const empty: Paragraph = { text: '', bullet: false, agency: null, reportId: null, figures: [] }

const Editor = ({ reportId, opened }: { reportId: string; opened: SectionSources }) => {
  const t = useText()
  const queries = useQueryClient()
  const { section, writable, instruction } = opened
  const [paragraphs, setParagraphs] = useState<Paragraph[]>(section.paragraphs)
  const version = useRef(section.version)
  const input = { id: reportId, section: section.id }
  const autosave = useAutosave<Paragraph[]>({
    name: `consolidated.${reportId}.${section.id}`,
    value: paragraphs,
    save: async (value) => {
      const saved = await client.reports.saveSection({
        ...input,
        version: version.current,
        paragraphs: value,
      })
      version.current = saved.section.version
      await queries.invalidateQueries({ queryKey: api.reports.get.key() })
    },
    fetchTheirs: async () => (await client.reports.sources(input)).section.paragraphs,
  })
  const settling = useMutation({
    mutationFn: (take: boolean) => client.reports.settleSection({ ...input, version: version.current, take }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const settleConflict = async (value: Paragraph[]) => {
    version.current = (await client.reports.sources(input)).section.version
    if (value === paragraphs) await autosave.flush()
    else setParagraphs(value)
  }
  const change = (at: number, part: Partial<Paragraph>) =>
    setParagraphs(paragraphs.map((one, n) => (n === at ? { ...one, ...part } : one)))
  const title = section.heading === '' ? t('Phần mở đầu', 'Opening') : `${section.id}. ${section.heading}`
  return (
    <Page
      title={title}
      intro={instruction ? t.of(instruction) : undefined}
      breadcrumbs={[
        { label: t('Báo cáo tổng hợp', 'Consolidated reports'), to: paths.list },
        { label: t('Các mục', 'Sections'), to: paths.report(reportId) },
      ]}
    >
      {autosave.conflict && (
        <div className="error-summary" role="alert">
          <h2>{t('Người khác vừa lưu mục này', 'Somebody else has saved this section')}</h2>
          <div className="section-grid">
            <div>
              <h3>{t('Bản của bạn', 'Yours')}</h3>
              <p className="kept-text">{wordsOf(autosave.conflict.mine)}</p>
              <Button onClick={() => void settleConflict(paragraphs)}>
                {t('Giữ bản của tôi', 'Keep mine')}
              </Button>
            </div>
            <div>
              <h3>{t('Bản vừa lưu', 'Theirs')}</h3>
              <p className="kept-text">{wordsOf(autosave.conflict.theirs)}</p>
              <Button
                variant="default"
                onClick={() => void settleConflict(autosave.conflict?.theirs ?? paragraphs)}
              >
                {t('Lấy bản này', 'Take theirs')}
              </Button>
            </div>
          </div>
        </div>
      )}
      {opened.fresh && (
        <section className="panel">
          <h2>{t('Có bản dựng mới từ số liệu', 'A newer drawing from the figures')}</h2>
          <WordRuns runs={opened.fresh.runs} />
          {writable && (
            <div className="form-foot">
              <Button loading={settling.isPending} onClick={() => settling.mutate(true)}>
                {t('Lấy bản mới', 'Take the new one')}
              </Button>
              <Button variant="default" onClick={() => settling.mutate(false)}>
                {t('Giữ lời đang có', 'Keep what stands')}
              </Button>
            </div>
          )}
        </section>
      )}
      <div className="section-grid">
        <section className="panel">
          <h2>{t('Lời báo cáo', 'Words of the report')}</h2>
          {paragraphs.map((paragraph, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
            <div key={at} className="report-paragraph">
              <Textarea
                label={`${t('Đoạn', 'Paragraph')} ${at + 1}${paragraph.agency ? ` · ${paragraph.agency}` : ''}`}
                autosize
                minRows={2}
                readOnly={!writable}
                value={paragraph.text}
                onChange={(event) => change(at, { text: event.currentTarget.value })}
                onBlur={() => void autosave.flush()}
              />
              {writable && (
                <div className="paragraph-acts">
                  <Checkbox
                    size="xs"
                    label={t('Gạch đầu dòng', 'Bullet')}
                    checked={paragraph.bullet}
                    onChange={(event) => change(at, { bullet: event.currentTarget.checked })}
                  />
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    onClick={() => setParagraphs(paragraphs.filter((_, n) => n !== at))}
                  >
                    {t('Bỏ đoạn', 'Remove')}
                  </Button>
                </div>
              )}
            </div>
          ))}
          {writable && (
            <Button variant="default" mt="md" onClick={() => setParagraphs([...paragraphs, empty])}>
              {t('Thêm đoạn', 'Add a paragraph')}
            </Button>
          )}
          <p className="quiet" role="status">
            {writable ? autosave.words : t('Chỉ đọc.', 'Read only.')}
          </p>
        </section>
        <Sources
          reportId={reportId}
          sources={opened}
          onPick={writable ? (picked) => setParagraphs([...paragraphs, ...picked]) : undefined}
        />
      </div>
    </Page>
  )
}
