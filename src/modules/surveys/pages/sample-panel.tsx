import { Button } from '@mantine/core'
import { IconArrowsShuffle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { stratumText } from '#modules/surveys/result-words.ts'
import type { Sample, Stratum } from '#modules/surveys/sample-contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { notify } from '#web/ui/notice.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

const percent = (part: number, of: number): string =>
  of === 0 ? '—' : `${((part * 100) / of).toFixed(1).replace('.', ',')}%`

/** The sample of a survey by stratum, with how many of each answered, and the draw while it can still be made. */
export const SamplePanel = ({ id }: { id: string }) => {
  const t = useText()
  const sample = useQuery(api.surveys.sample.get.queryOptions({ input: { id } }))
  const draw = useAct(client.surveys.sample.draw, () =>
    notify({ message: t('Đã rút mẫu.', 'The sample has been drawn.') }),
  )
  return (
    <section className="panel" aria-labelledby="sample-title">
      <h2 id="sample-title">{t('Mẫu khảo sát và tỷ lệ trả lời', 'Sample and response rate')}</h2>
      <Asked query={sample}>
        {(data) => (
          <>
            {data.strata.length === 0 ? (
              <p className="quiet">
                {t(
                  'Chưa rút mẫu. Danh bạ doanh nghiệp ngày hôm nay là tổng thể.',
                  'Not drawn yet. The population is the register of today.',
                )}
              </p>
            ) : (
              <Strata sample={data} />
            )}
            <ActFault act={draw} />
            {data.mayDraw && (
              <div className="form-foot">
                <Button
                  variant={data.strata.length === 0 ? 'filled' : 'default'}
                  loading={draw.busy}
                  onClick={() => draw.run({ id })}
                  leftSection={<IconArrowsShuffle size={18} aria-hidden />}
                >
                  {data.strata.length === 0 ? t('Rút mẫu', 'Draw the sample') : t('Rút lại', 'Draw again')}
                </Button>
              </div>
            )}
          </>
        )}
      </Asked>
    </section>
  )
}

const Strata = ({ sample: { strata } }: { sample: Sample }) => {
  const t = useText()
  const sum = (pick: (one: Stratum) => number) => strata.reduce((all, one) => all + pick(one), 0)
  const cells = (population: number, sampled: number, answered: number, accepted: number) => (
    <>
      <td className="digits">{population}</td>
      <td className="digits">{sampled}</td>
      <td className="digits">{answered}</td>
      <td className="digits">{percent(answered, sampled)}</td>
      <td className="digits">{accepted}</td>
    </>
  )
  return (
    <TableFrame label={t('Mẫu theo tầng', 'Sample by stratum')} size="short">
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{t('Tầng', 'Stratum')}</th>
            <th scope="col" className="digits">
              {t('Tổng thể', 'Population')}
            </th>
            <th scope="col" className="digits">
              {t('Được hỏi', 'Asked')}
            </th>
            <th scope="col" className="digits">
              {t('Đã trả lời', 'Answered')}
            </th>
            <th scope="col" className="digits">
              {t('Tỷ lệ trả lời', 'Response rate')}
            </th>
            <th scope="col" className="digits">
              {t('Được chấp nhận', 'Accepted')}
            </th>
          </tr>
        </thead>
        <tbody>
          {strata.map((one) => (
            <tr key={one.id}>
              <th scope="row">{t.of(stratumText(one))}</th>
              {cells(one.population, one.sampled, one.answered, one.accepted)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('Cộng', 'Total')}</th>
            {cells(
              sum(({ population }) => population),
              sum(({ sampled }) => sampled),
              sum(({ answered }) => answered),
              sum(({ accepted }) => accepted),
            )}
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  )
}
