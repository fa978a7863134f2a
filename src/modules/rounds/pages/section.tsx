import { Button, Checkbox, Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { OpenSection, SectionContent } from '#modules/rounds/agency-report-shapes.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useAutosave } from '#web/ui/autosave.ts'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { BudgetTable, NeedTable } from './content-tables.tsx'
import { Drawn } from './drawn.tsx'
import { paths } from './paths.ts'

/** A section of a report: what the agency writes, and beside it what the registers say. */
export const SectionPage = () => {
  const { id = '', section = '' } = useParams({ strict: false }) as { id?: string; section?: string }
  const { data } = useQuery({
    ...api.rounds.section.queryOptions({ input: { id, section } }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  return data === undefined ? <Loading /> : <SectionEditor key={`${id} ${section}`} opened={data} />
}

interface Written {
  readonly content: SectionContent
  readonly done: boolean
}

const SectionEditor = ({ opened }: { opened: OpenSection }) => {
  const t = useText()
  const queries = useQueryClient()
  const { reportId: id, section, writable, drawn, previous, next } = opened
  const [written, setWritten] = useState<Written>({ content: opened.content, done: opened.done })
  const version = useRef(opened.version)
  const input = { id, section: section.id }
  const autosave = useAutosave<Written>({
    name: `report.${id}.${section.id}`,
    value: written,
    save: async (value) => {
      const saved = await client.rounds.saveSection({ ...input, ...value, version: version.current })
      version.current = saved.version
      await queries.invalidateQueries({ queryKey: api.rounds.report.key() })
    },
    fetchTheirs: async () => {
      const theirs = await client.rounds.section(input)
      return { content: theirs.content, done: theirs.done }
    },
  })
  const settle = async (value: Written) => {
    version.current = (await client.rounds.section(input)).version
    // Other words than those on screen are saved after a rest, like anything that is typed.
    if (value === written) await autosave.flush()
    else setWritten(value)
  }
  const change = (content: Partial<SectionContent>) =>
    setWritten({ ...written, content: { ...written.content, ...content } })
  return (
    <Page
      title={`${section.id}. ${t.of(section.heading)}`}
      intro={t.of(section.instruction)}
      breadcrumbs={[
        { label: t('Báo cáo đơn vị', 'Agency reports'), to: paths.rounds },
        { label: t('Các mục', 'Sections'), to: paths.report(id) },
      ]}
    >
      {autosave.conflict && (
        <Conflict mine={autosave.conflict.mine} theirs={autosave.conflict.theirs} onSettle={settle} />
      )}
      {autosave.recovered && writable && (
        <div className="panel">
          <p>
            {t(
              'Máy này còn bản chưa gửi lên máy chủ.',
              'This device holds words that never reached the server.',
            )}
          </p>
          <Button
            variant="default"
            onClick={() => {
              if (autosave.recovered) setWritten(autosave.recovered)
              autosave.forget()
            }}
          >
            {t('Dùng bản đó', 'Use them')}
          </Button>{' '}
          <Button variant="subtle" onClick={autosave.forget}>
            {t('Bỏ', 'Drop them')}
          </Button>
        </div>
      )}
      <div className="section-grid">
        <section className="panel">
          <Textarea
            label={t('Nội dung', 'Words')}
            autosize
            minRows={10}
            readOnly={!writable}
            value={written.content.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
            // Leaving the field to choose between two versions must not save once more and move the buttons.
            onBlur={() => autosave.conflict === undefined && void autosave.flush()}
          />
          {section.tables.includes('needs') && (
            <NeedTable
              rows={written.content.needs}
              writable={writable}
              onChange={(needs) => change({ needs })}
            />
          )}
          {section.tables.includes('budget') && (
            <BudgetTable
              rows={written.content.budget}
              writable={writable}
              onChange={(budget) => change({ budget })}
            />
          )}
          {writable && (
            <Checkbox
              mt="md"
              label={t('Mục này đã hoàn thành', 'This section is complete')}
              checked={written.done}
              onChange={(event) => setWritten({ ...written, done: event.currentTarget.checked })}
            />
          )}
          <p className="quiet" role="status">
            {writable ? autosave.words : t('Chỉ đọc.', 'Read only.')}
          </p>
          <div className="form-foot">
            {next && (
              <Button component={Link} to={paths.section(id, next)} onClick={() => void autosave.flush()}>
                {t('Mục sau', 'Next section')}
              </Button>
            )}
            {previous && (
              <Button component={Link} to={paths.section(id, previous)} variant="default">
                {t('Mục trước', 'Previous')}
              </Button>
            )}
            <Button
              component={Link}
              to={paths.report(id)}
              variant="default"
              onClick={() => void autosave.flush()}
            >
              {t('Về các mục', 'All sections')}
            </Button>
          </div>
        </section>
        <Drawn drawn={drawn} />
      </div>
    </Page>
  )
}

interface ConflictProps {
  readonly mine: Written
  readonly theirs: Written | undefined
  readonly onSettle: (chosen: Written) => Promise<void>
}

const Conflict = ({ mine, theirs, onSettle }: ConflictProps) => {
  const t = useText()
  const both = `${theirs?.content.text ?? ''}\n\n${mine.content.text}`.trim()
  return (
    <div className="error-summary" role="alert">
      <h2>{t('Người khác vừa lưu mục này', 'Somebody else has saved this section')}</h2>
      <div className="section-grid">
        <div>
          <h3>{t('Bản của bạn', 'Yours')}</h3>
          <p className="kept-text">{mine.content.text}</p>
          <Button onClick={() => void onSettle(mine)}>{t('Giữ bản của tôi', 'Keep mine')}</Button>
        </div>
        <div>
          <h3>{t('Bản vừa lưu', 'Theirs')}</h3>
          <p className="kept-text">{theirs?.content.text}</p>
          {theirs && (
            <Button variant="default" onClick={() => void onSettle(theirs)}>
              {t('Lấy bản này', 'Take theirs')}
            </Button>
          )}
        </div>
      </div>
      <Button
        variant="subtle"
        onClick={() => void onSettle({ ...mine, content: { ...mine.content, text: both } })}
      >
        {t('Ghép cả hai', 'Put both together')}
      </Button>
    </div>
  )
}
