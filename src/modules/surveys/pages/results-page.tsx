import './survey-form.css'
import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { keysOf } from '#kernel/field.ts'
import { campaignRegister } from '#modules/surveys/campaign-columns.ts'
import { type Crossing, crossings, type SurveyResults } from '#modules/surveys/result-contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { Asked } from '#web/ui/asked.tsx'
import { Page } from '#web/ui/page.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { paths } from './paths.ts'
import { QuestionResults } from './question-results.tsx'
import { ScoreResults } from './score-results.tsx'

/** Results of a survey: scores, then every question, with intervals; parted by what is asked for. */
export const ResultsPage = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const asked = useSearch({ strict: false }) as SearchParams
  const navigate = useNavigate()
  const by = (asked.by && asked.by in crossings ? asked.by : 'none') as Crossing
  const asPublished = asked.published === 'true'
  const ask = (change: Readonly<Record<string, string>>) =>
    void navigate({
      to: `${paths.surveys}/${id}/results`,
      search: { by, published: String(asPublished), ...change } as never,
      replace: true,
    })
  const results = useQuery(
    api.surveys.results.results.queryOptions({
      input: { id, by, asPublished },
      placeholderData: keepPreviousData,
    }),
  )
  const title = results.data ? t.of(results.data.title) : t('Kết quả khảo sát', 'Results')
  const { locale } = t
  return (
    <Page
      title={`${t('Kết quả', 'Results')}: ${title}`}
      breadcrumbs={[
        { label: t.of(campaignRegister.title), to: paths.surveys },
        { label: title, to: `${paths.surveys}/${id}` },
      ]}
      intro={results.data && <Basis results={results.data} />}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('In', 'Print')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={async () =>
              saveFile(await client.surveys.results.resultsSheet({ id, by, locale }), 'results.xlsx')
            }
          >
            {t('Kết quả (Excel)', 'Results (Excel)')}
          </Button>
          {(['xlsx', 'csv'] as const).map((kind) => (
            <Button
              key={kind}
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={async () =>
                saveFile(
                  await client.surveys.results.responsesFile({ id, kind, locale }),
                  `responses.${kind}`,
                )
              }
            >
              {kind === 'csv'
                ? t('Từng phiếu (CSV)', 'Responses (CSV)')
                : t('Từng phiếu (Excel)', 'Responses (Excel)')}
            </Button>
          ))}
        </>
      }
    >
      <div className="list-tools">
        <NativeSelect
          label={t('Chia theo', 'Parted by')}
          value={by}
          data={keysOf(crossings).map((value) => ({ value, label: t.of(crossings[value]) }))}
          onChange={(event) => ask({ by: event.currentTarget.value })}
        />
        <Checkbox
          label={t(
            'Xem như khi công bố (ẩn nhóm ít phiếu)',
            'As it would be published (small groups hidden)',
          )}
          checked={asPublished}
          onChange={(event) => ask({ published: String(event.currentTarget.checked) })}
        />
      </div>
      <Asked query={results}>{(data) => <Shown results={data} />}</Asked>
    </Page>
  )
}

const Basis = ({ results: { invited, received, groups, weighted } }: { results: SurveyResults }) => {
  const t = useText()
  const accepted = groups[0]?.accepted ?? 0
  return (
    <p>
      {weighted
        ? t(
            `Được hỏi ${invited}, nhận ${received}, tính ${accepted} phiếu được chấp nhận; có quyền số theo tầng, khoảng tin cậy 95%.`,
            `Asked ${invited}, received ${received}, counted ${accepted} accepted; weighted by stratum, intervals of 95 %.`,
          )
        : t(
            `Nhận ${received}, tính ${accepted} phiếu được chấp nhận; không có quyền số, không đại diện cho tổng thể.`,
            `Received ${received}, counted ${accepted} accepted; not weighted, and of no known population.`,
          )}
    </p>
  )
}

const Shown = ({ results }: { results: SurveyResults }) => {
  const t = useText()
  const [all, ...parts] = results.groups
  if (all === undefined || (all.accepted === 0 && results.hiddenBelow === null))
    return (
      <p className="quiet">
        {t(
          'Chưa có phiếu nào được chấp nhận. Hãy xem xét các phiếu đã nhận trước.',
          'No response has been accepted yet. Look at those received first.',
        )}
      </p>
    )
  return (
    <>
      {results.hiddenBelow !== null && (
        <p className="quiet" role="note">
          {t(
            `Nhóm có ít hơn ${results.hiddenBelow} phiếu được ẩn, cùng với nhóm kế tiếp khi có thể suy ra.`,
            `Groups of fewer than ${results.hiddenBelow} are hidden, with the next where they could be worked out.`,
          )}
        </p>
      )}
      <ScoreResults groups={results.groups} />
      <QuestionResults groups={parts.length > 0 ? parts : [all]} />
    </>
  )
}
