import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { percent } from '#modules/productivity/figures-in-words.ts'
import type { ScenarioInput } from '#modules/productivity/run-answers-contract.ts'
import type { StoredRun } from '#modules/productivity/run-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { ShareField } from './share-field.tsx'

interface ScenarioFormProps {
  readonly run: StoredRun
  /** The last year of the plan, to which scenarios run. */
  readonly until: number
}

/** What the years up to the end of the plan would bring, when labour, investment and either GRDP or TFP grow as is said. */
export const ScenarioForm = ({ run, until }: ScenarioFormProps) => {
  const t = useText()
  const last = run.periods.at(-1)
  const [given, setGiven] = useState<ScenarioInput['given']>('output')
  const [rates, setRates] = useState({
    laborGrowth: last?.laborGrowth ?? 0,
    investmentGrowth: last?.capitalGrowth ?? 0,
    growth: last?.outputGrowth ?? 0,
  })
  const asking = useMutation({
    mutationFn: () => client.productivity.runs.scenario({ id: run.id, until, given, ...rates }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    asking.mutate()
  }
  const take = (name: keyof typeof rates) => (value: number) => setRates({ ...rates, [name]: value })
  const answer = asking.data
  return (
    <>
      <form onSubmit={submit} className="form-grid">
        <NativeSelect
          label={t('Cho trước', 'Given')}
          value={given}
          onChange={(event) => setGiven(event.currentTarget.value === 'tfp' ? 'tfp' : 'output')}
          data={[
            {
              value: 'output',
              label: t('Tăng GRDP, TFP là phần còn lại', 'GRDP grows; TFP is what is left'),
            },
            { value: 'tfp', label: t('Tăng TFP, GRDP là kết quả', 'TFP grows; GRDP comes out') },
          ]}
        />
        <ShareField
          label={
            given === 'tfp'
              ? t('TFP tăng (%/năm)', 'TFP (% a year)')
              : t('GRDP tăng (%/năm)', 'GRDP (% a year)')
          }
          value={rates.growth}
          onChange={take('growth')}
        />
        <ShareField
          label={t('Lao động tăng (%/năm)', 'Labour (% a year)')}
          value={rates.laborGrowth}
          onChange={take('laborGrowth')}
        />
        <ShareField
          label={t('Vốn đầu tư tăng (%/năm)', 'Investment (% a year)')}
          value={rates.investmentGrowth}
          onChange={take('investmentGrowth')}
        />
        <Button type="submit" loading={asking.isPending}>
          {t(`Tính đến ${until}`, `Compute to ${until}`)}
        </Button>
      </form>
      {asking.error && (
        <p className="field-error" role="alert">
          {t.of(toRefusal(asking.error).text)}
        </p>
      )}
      {answer && (
        <div role="status">
          <p>
            {t(
              `${answer.whole.from}–${answer.whole.to}: GRDP tăng ${percent(answer.whole.outputGrowth)}/năm, NSLĐ tăng ${percent(answer.whole.laborProductivityGrowth)}/năm, TFP đóng góp ${percent(answer.whole.tfpShare)}. Đây là phép tính theo giả định, không phải dự báo.`,
              `${answer.whole.from}–${answer.whole.to}: GRDP grows by ${percent(answer.whole.outputGrowth)} a year, labour productivity by ${percent(answer.whole.laborProductivityGrowth)}, TFP gives ${percent(answer.whole.tfpShare)}. This follows from assumptions and is no forecast.`,
            )}
          </p>
          <TableFrame label={t('Kịch bản theo năm', 'Scenario by year')}>
            <table className="record-table">
              <thead>
                <tr>
                  <th scope="col">{t('Năm', 'Year')}</th>
                  <th scope="col" className="digits">
                    GRDP
                  </th>
                  <th scope="col" className="digits">
                    TFP
                  </th>
                  <th scope="col" className="digits">
                    {t('NSLĐ', 'Labour productivity')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {answer.years.map((row) => (
                  <tr key={row.year}>
                    <th scope="row">{row.year}</th>
                    <td className="digits">{percent(row.outputGrowth)}</td>
                    <td className="digits">{percent(row.tfpGrowth)}</td>
                    <td className="digits">{percent(row.laborProductivityGrowth)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </div>
      )}
    </>
  )
}
