import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import type { Start } from '#modules/support/contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { ReferenceChoice } from '#web/module-pages.ts'
import type { SearchParams } from '#web/search-params.ts'
import { useSession } from '#web/session.ts'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { notify } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { ReferenceField } from '#web/ui/reference-field.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { paths } from './paths.ts'

/** What projects of a year can be begun from: candidates that were selected, and accepted needs in no selection. */
export const BeginPage = () => {
  const t = useText()
  const { today } = useSession()
  const asked = useSearch({ strict: false }) as SearchParams
  const year = Number(asked.year) || Number(today.slice(0, 4))
  const starts = useQuery(api.support.starts.queryOptions({ input: { year } }))
  return (
    <Page
      title={t(`Lập hồ sơ hỗ trợ năm ${year}`, `Begin support projects of ${year}`)}
      breadcrumbs={[{ label: t('Hồ sơ hỗ trợ', 'Support projects'), to: paths.projects }]}
      actions={[year - 1, year + 1].map((other) => (
        <Button
          key={other}
          component={Link}
          to={paths.begin}
          search={{ year: other } as never}
          variant="default"
        >
          {t(`Năm ${other}`, `Year ${other}`)}
        </Button>
      ))}
    >
      <Asked query={starts}>
        {(rows) => (
          <>
            <StartTable
              title={t('Ứng viên được chọn', 'Selected candidates')}
              empty={t(
                `Không có ứng viên nào của năm ${year} chờ lập hồ sơ. Ứng viên vào đây khi đợt xét chọn được phê duyệt.`,
                `No candidate of ${year} waits for a project. They come here once a selection round is decided.`,
              )}
              starts={rows.filter(({ from }) => from === 'candidate')}
            />
            <StartTable
              title={t('Nhu cầu đã tổng hợp, không qua xét chọn', 'Accepted needs in no selection')}
              empty={t(
                `Không còn nhu cầu nào của năm ${year} chờ lập hồ sơ. Nhu cầu đang xét chọn vào đây qua ứng viên được chọn.`,
                `No need of ${year} waits for a project. Needs under selection come here as selected candidates.`,
              )}
              starts={rows.filter(({ from }) => from === 'need')}
            />
          </>
        )}
      </Asked>
    </Page>
  )
}

const StartTable = ({ title, empty, starts }: { title: string; empty: string; starts: Start[] }) => {
  const t = useText()
  return (
    <section className="panel" aria-label={title}>
      <h2>
        {title} ({starts.length})
      </h2>
      {starts.length === 0 && <p className="quiet">{empty}</p>}
      {starts.length > 0 && (
        <TableFrame label={title}>
          <table className="record-table">
            <thead>
              <tr>
                <th scope="col">{t('Doanh nghiệp', 'Enterprise')}</th>
                <th scope="col">{t('Giải pháp', 'Solution')}</th>
                <th scope="col">{t('Từ', 'From')}</th>
                <th scope="col" className="digits">
                  {t('Kinh phí (đồng)', 'Cost (đồng)')}
                </th>
                <th scope="col">{t('Việc', 'Act')}</th>
              </tr>
            </thead>
            <tbody>
              {starts.map((start) => (
                <StartRow key={start.id} start={start} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  )
}

const StartRow = ({ start }: { start: Start }) => {
  const t = useText()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<ReferenceChoice | undefined>()
  const { from, id, enterprise, round, introducedBy } = start
  const solution = start.solution ?? chosen
  const act = useAct(
    () => client.support.begin({ from, id, solution: solution?.id ?? null }),
    (begun) => {
      notify({ message: t('Đã lập hồ sơ nháp.', 'A draft was made.') })
      void navigate({ to: `${paths.projects}/${begun.id}` })
    },
  )
  return (
    <tr>
      <th scope="row">{enterprise.label}</th>
      <td>
        {start.solution?.label ?? (
          <ReferenceField
            label={t('Chọn giải pháp', 'Choose a solution')}
            of="solution"
            value={chosen}
            onChange={setChosen}
            error={act.errorAt('solution')}
          />
        )}
      </td>
      <td>
        {round?.label ?? <Link to={`/needs/${id}`}>{t('Nhu cầu', 'Need')}</Link>}
        {introducedBy && (
          <p className="quiet">{t(`${introducedBy} giới thiệu`, `Through ${introducedBy}`)}</p>
        )}
      </td>
      <td className="digits">{groupThousands(start.cost)}</td>
      <td>
        <Button
          size="compact-sm"
          loading={act.busy}
          onClick={() => act.run()}
          aria-label={t(`Lập hồ sơ cho ${enterprise.label}`, `Begin for ${enterprise.label}`)}
        >
          {t('Lập hồ sơ', 'Begin')}
        </Button>
        <ActFault act={act} />
      </td>
    </tr>
  )
}
