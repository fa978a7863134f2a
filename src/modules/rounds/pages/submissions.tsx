import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type SubmissionHead, verdicts } from '#modules/rounds/agency-report-shapes.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { momentText } from '#web/ui/text-date.tsx'
import { Drawn } from './drawn.tsx'
import { paths } from './paths.ts'

/** Every time that a report was sent: one of them whole, or what changed from another to it. */
export const Submissions = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: heads } = useQuery(api.rounds.submissions.queryOptions({ input: { id } }))
  const [chosen, setChosen] = useState<string | null>(null)
  const [other, setOther] = useState<string | null>(null)
  if (heads === undefined) return <Loading />
  const shown = Number(chosen ?? heads[0]?.number ?? 0)
  const name = (head: SubmissionHead) =>
    `${t('Lần', 'No.')} ${head.number} · ${momentText(head.at)} · ${t.of(verdicts[head.verdict])}${
      head.recalledAt ? ` · ${t('đã rút lại', 'taken back')}` : ''
    }`
  const choices = heads.map((head) => ({ value: String(head.number), label: name(head) }))
  return (
    <Page
      title={t('Các lần gửi báo cáo', 'Submissions')}
      breadcrumbs={[
        { label: t('Báo cáo đơn vị', 'Agency reports'), to: paths.rounds },
        { label: t('Các mục', 'Sections'), to: paths.report(id) },
      ]}
    >
      {heads.length === 0 ? (
        <p className="panel">{t('Báo cáo chưa gửi lần nào.', 'It has not been sent yet.')}</p>
      ) : (
        <>
          <div className="panel form-grid">
            <Select
              label={t('Xem lần gửi', 'Look at')}
              allowDeselect={false}
              data={choices}
              value={String(shown)}
              onChange={setChosen}
            />
            <Select
              label={t('So với', 'Compare with')}
              clearable
              placeholder={t('không so sánh', 'no comparison')}
              data={choices.filter(({ value }) => Number(value) !== shown)}
              value={other}
              onChange={setOther}
            />
          </div>
          {other === null ? (
            <Whole id={id} number={shown} />
          ) : (
            <Compared id={id} from={Number(other)} to={shown} />
          )}
        </>
      )}
    </Page>
  )
}

const Whole = ({ id, number }: { id: string; number: number }) => {
  const t = useText()
  const { data } = useQuery(api.rounds.submission.queryOptions({ input: { id, number } }))
  if (data === undefined) return <Loading />
  return data.sections.map((section) => {
    const drawn = data.figures.find(({ sectionId }) => sectionId === section.id)
    return (
      <div key={section.id} className="section-grid">
        <section className="panel">
          <h2>
            {section.id}. {t.of(section.heading)}
          </h2>
          <p className="difference">{section.content.text}</p>
        </section>
        {drawn && <Drawn drawn={drawn} />}
      </div>
    )
  })
}

const Compared = ({ id, from, to }: { id: string; from: number; to: number }) => {
  const t = useText()
  const { data } = useQuery(api.rounds.difference.queryOptions({ input: { id, from, to } }))
  if (data === undefined) return <Loading />
  const changed = data.sections.filter((section) => section.changed)
  return (
    <>
      {data.figures.length > 0 && (
        <section className="panel">
          <h2>{t('Số liệu thay đổi', 'Figures that changed')}</h2>
          <ul>
            {data.figures.map((figure) => (
              <li key={figure.id}>
                {t.of(figure.label)}: {figure.before ?? '–'} → <strong>{figure.after ?? '–'}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
      {changed.length === 0 && (
        <p className="panel">{t('Lời văn không đổi.', 'The words did not change.')}</p>
      )}
      {changed.map((section) => (
        <section key={section.id} className="panel">
          <h2>
            {section.id}. {t.of(section.heading)}
          </h2>
          <p className="difference">
            {section.runs.map((run, at) => {
              const key = `${at} ${run.kind}`
              if (run.kind === 'added') return <ins key={key}>{run.words}</ins>
              if (run.kind === 'removed') return <del key={key}>{run.words}</del>
              return <span key={key}>{run.words}</span>
            })}
          </p>
        </section>
      ))}
    </>
  )
}
