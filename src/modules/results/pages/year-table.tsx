import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { BoardTarget, BoardYear, StatedFigure } from '#modules/results/contract.ts'
import { figureText, kindWords, states } from '#modules/results/rules.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { StatusBadge } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { dateText } from '#web/ui/text-date.tsx'
import { StatingForm } from './stating-form.tsx'

interface YearTableProps {
  readonly target: BoardTarget
  readonly asOf: string | undefined
  readonly chosen: number | undefined
  readonly mayState: boolean
}

/** The years of a target: the count, the estimate and the final figure side by side, never one over the other. */
export const YearTable = ({ target, asOf, chosen, mayState }: YearTableProps) => {
  const t = useText()
  const [stating, setStating] = useState<BoardYear>()
  const now = Number(useSession().today.slice(0, 4))
  if (target.years.length === 0) return null
  const isCount = target.shape === 'count'
  const isJudged = target.years.some(({ state }) => state !== null)
  const asked = asOf ? { asOf } : {}
  return (
    <section className="panel" aria-labelledby="years-title">
      <h2 id="years-title">{t('Từng năm', 'By year')}</h2>
      <TableFrame label={t('Bảng từng năm', 'Table by year')}>
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Năm', 'Year')}</th>
              <th scope="col" className="digits">
                {isCount ? t('Đếm được', 'Counted') : t('Số liệu', 'Figure')}
              </th>
              {isCount && (
                <th scope="col" className="digits">
                  {t('Ước cả năm', 'Estimate for the year')}
                </th>
              )}
              {isCount && (
                <th scope="col" className="digits">
                  {t('Chính thức', 'Final')}
                </th>
              )}
              {isJudged && <th scope="col">{t('Đánh giá', 'State')}</th>}
              {isCount && mayState && <th scope="col">{t('Việc', 'Act')}</th>}
            </tr>
          </thead>
          <tbody>
            {target.years.map((year) => (
              <tr key={year.year}>
                <th scope="row">
                  <Link
                    to={`/targets/${target.id}`}
                    search={{ year: String(year.year), ...asked } as never}
                    className="row-link"
                    aria-current={year.year === chosen ? 'true' : undefined}
                  >
                    {year.year}
                  </Link>
                </th>
                <td className="digits">
                  {figureText(year.value, target.decimals) || '—'}
                  {year.kind && <div className="quiet small">{t.of(kindWords[year.kind])}</div>}
                </td>
                {isCount && <StatedCell stated={year.stated.find(({ kind }) => kind === 'estimate')} />}
                {isCount && <StatedCell stated={year.stated.find(({ kind }) => kind === 'final')} />}
                {isJudged && (
                  <td>
                    <YearState year={year} />
                  </td>
                )}
                {isCount && mayState && (
                  <td>
                    {year.year <= now && (
                      <Button variant="default" size="xs" onClick={() => setStating(year)}>
                        {year.year === now
                          ? t('Ghi ước cả năm', 'State the estimate')
                          : t('Chốt chính thức', 'Confirm as final')}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {stating && (
        <StatingForm
          target={target}
          year={stating}
          kind={stating.year === now ? 'estimate' : 'final'}
          onClose={() => setStating(undefined)}
        />
      )}
    </section>
  )
}

const StatedCell = ({ stated }: { stated: StatedFigure | undefined }) => (
  <td className="digits">
    {stated ? figureText(stated.value, 0) : '—'}
    {stated && (
      <div className="quiet small">
        {stated.statedBy}, {dateText(stated.statedAt)}: {stated.basis}
      </div>
    )}
  </td>
)

const YearState = ({ year }: { year: BoardYear }) => {
  const t = useText()
  return (
    <>
      {year.state && <StatusBadge label={states[year.state].label} tone={states[year.state].tone} />}
      {year.state !== 'not-due' &&
        year.annex.map(({ task, clause, level, met }) => (
          <div key={task} className="small">
            {met
              ? t(`Đạt theo phụ lục ${clause} (${level})`, `Reached by the annex ${clause} (${level})`)
              : t(
                  `Chưa đạt theo phụ lục ${clause} (${level})`,
                  `Not reached by the annex ${clause} (${level})`,
                )}
          </div>
        ))}
    </>
  )
}
