import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { solutionFamilies } from '#modules/catalogue/rules.ts'
import type { RoundRow } from '#modules/selection/round-shapes.ts'
import { roundWorkflow, seats } from '#modules/selection/workflow.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { Asked } from '#web/ui/asked.tsx'
import { Page } from '#web/ui/page.tsx'
import { Status } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { paths } from './paths.ts'
import { ResultList } from './results.tsx'

/** The rounds that concern a person, and the results of his own enterprise or of those that his agency introduced. */
export const Rounds = () => {
  const t = useText()
  const { rights } = useSession()
  const sits = rights.includes('selection.sit') || rights.includes('selection.read')
  const readsAll = rights.includes('selection.read')
  return (
    <Page
      title={t('Xét chọn', 'Selection')}
      intro={t(
        'Chọn doanh nghiệp được hỗ trợ từ nhu cầu đã tổng hợp: hội đồng khai báo xung đột lợi ích, chấm điểm độc lập, xếp hạng (mục I.2.b, II.1.b).',
        'Who is supported, from accepted needs: a council declares conflicts, scores apart and ranks.',
      )}
      actions={
        rights.includes('selection.run') && (
          <Button component={Link} to="/selection/new" leftSection={<IconPlus size={18} aria-hidden />}>
            {t('Lập đợt xét chọn', 'Begin a round')}
          </Button>
        )
      }
    >
      {sits && <RoundList />}
      {!readsAll && <ResultList />}
    </Page>
  )
}

const RoundList = () => {
  const t = useText()
  const rounds = useQuery(api.selection.rounds.queryOptions())
  return (
    <section className="panel" aria-labelledby="rounds-title">
      <h2 id="rounds-title">{t('Các đợt xét chọn', 'Rounds')}</h2>
      <Asked query={rounds}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">
              {t(
                'Bạn chưa tham gia hội đồng nào. Đợt xét chọn hiện ở đây khi bạn được cử vào hội đồng và đợt đã mở.',
                'You sit on no council. A round shows here once you sit on its council and it is open.',
              )}
            </p>
          ) : (
            <RoundTable rows={rows} />
          )
        }
      </Asked>
    </section>
  )
}

const roomOf = ({ places, ceiling }: RoundRow, t: ReturnType<typeof useText>): string =>
  [
    places === null ? '' : t(`${places} chỗ`, `${places} places`),
    ceiling === null ? '' : `≤\u00a0${groupThousands(ceiling)}\u00a0đ`,
  ]
    .filter(Boolean)
    .join(', ')

const RoundTable = ({ rows }: { rows: readonly RoundRow[] }) => {
  const t = useText()
  return (
    <TableFrame size="whole" label={t('Các đợt xét chọn', 'Rounds')}>
      <table className="record-table selection-table">
        <thead>
          <tr>
            <th scope="col">{t('Đợt', 'Round')}</th>
            <th scope="col">{t('Trạng thái', 'State')}</th>
            <th scope="col">{t('Hạn nộp phiếu', 'Papers due')}</th>
            <th scope="col">{t('Số lượng, mức trần', 'Room')}</th>
            <th scope="col" className="digits">
              {t('Ứng viên', 'Candidates')}
            </th>
            <th scope="col" className="digits">
              {t('Được chọn', 'Selected')}
            </th>
            <th scope="col">{t('Vị trí', 'My seat')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={paths.round(row.id)} className="row-link">
                  {row.title}
                </Link>
                {row.family && <p className="selection-note quiet">{t.of(solutionFamilies[row.family])}</p>}
              </th>
              <td>
                <Status workflow={roundWorkflow} state={row.state} />
              </td>
              <td>
                <TextDate day={row.closesOn} />
              </td>
              <td>{roomOf(row, t)}</td>
              <td className="digits">{row.candidates}</td>
              <td className="digits">
                {row.state === 'decided' || row.state === 'ended' ? row.selected : ''}
              </td>
              <td>{row.mySeat && t.of(seats[row.mySeat])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
