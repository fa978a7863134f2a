import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { spanText, type YearSpan } from '#kernel/period.ts'
import type { SignedReport } from '#modules/provinces/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useAct } from '#web/ui/act.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { Page } from '#web/ui/page.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextDate } from '#web/ui/text-date.tsx'

/** What every province has signed, for the Ministry: nothing but signed consolidated reports. */
export const NationalBoardPage = () => {
  const t = useText()
  const [years, setYears] = useState<YearSpan>()
  const board = useQuery({
    queryKey: ['national-board', years],
    queryFn: () => client.provinces.board(years ?? {}),
  })
  return (
    <Page
      title={t('Báo cáo các tỉnh', 'Reports of provinces')}
      intro={t(
        'Chỉ gồm báo cáo tổng hợp đã ký của từng tỉnh, đúng như đã ban hành.',
        'Only consolidated reports that provinces have signed, as they were issued.',
      )}
    >
      <Asked query={board}>
        {({ years: offered, chosen, provinces }) => (
          <>
            <fieldset className="year-chips">
              <legend className="visually-hidden">{t('Thời kỳ', 'Years')}</legend>
              {offered.map((one) => (
                <Button
                  key={spanText(one)}
                  size="xs"
                  mr="xs"
                  variant={chosen && spanText(chosen) === spanText(one) ? 'filled' : 'default'}
                  aria-pressed={chosen !== null && spanText(chosen) === spanText(one)}
                  onClick={() => setYears(one)}
                >
                  {spanText(one)}
                </Button>
              ))}
            </fieldset>
            {chosen === null && (
              <p className="empty-list">
                {t('Chưa tỉnh nào ký báo cáo tổng hợp.', 'No province has signed a consolidated report yet.')}
              </p>
            )}
            {provinces.map((one) => (
              <ProvinceReport key={one.province.code} {...one} />
            ))}
          </>
        )}
      </Asked>
    </Page>
  )
}

const kinds = ['docx', 'pdf', 'xlsx'] as const

const ProvinceReport = ({ province, report }: SignedReport) => {
  const t = useText()
  const fetching = useAct(
    ({ id, kind }: { id: string; kind: (typeof kinds)[number] }) =>
      client.provinces.report({ province: province.code, id, kind }),
    (file) => saveFile(file, 'bao-cao'),
  )
  return (
    <section className="panel" aria-label={province.name}>
      <h2>
        {province.name}
        {province.sample && ` (${t('dữ liệu mẫu', 'sample data')})`}
      </h2>
      {report === null ? (
        <p className="quiet">
          {t('Chưa ký báo cáo cho thời kỳ này.', 'No report on these years was signed.')}
        </p>
      ) : (
        <>
          <p>
            {report.title}
            {report.number && ` – ${t('số', 'no.')} ${report.number}, `}
            {report.date && <TextDate day={report.date} />}
          </p>
          <p>
            {kinds.map((kind) => (
              <Button
                key={kind}
                size="xs"
                mr="xs"
                variant="default"
                onClick={() => fetching.run({ id: report.id, kind })}
              >
                {{ docx: 'Word', pdf: 'PDF', xlsx: 'Excel' }[kind]}
              </Button>
            ))}
          </p>
          <TargetTable province={province.name} targets={report.targets} />
        </>
      )}
    </section>
  )
}

const TargetTable = ({
  province,
  targets,
}: {
  province: string
  targets: NonNullable<SignedReport['report']>['targets']
}) => {
  const t = useText()
  return (
    <TableFrame label={t(`Mục tiêu của ${province}`, `Targets of ${province}`)}>
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{t('Mục tiêu', 'Target')}</th>
            <th scope="col">{t('Đơn vị', 'Unit')}</th>
            <th scope="col">{t('Mức đặt ra', 'Goal')}</th>
            <th scope="col">{t('Thực hiện', 'Reached')}</th>
            <th scope="col">{t('Đánh giá', 'Judged')}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map(({ label, unit, goal, value, state }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{unit}</td>
              <td>{goal}</td>
              <td>{value}</td>
              <td>{state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
