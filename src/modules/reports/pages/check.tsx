import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Report } from '#modules/reports/shapes.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { paths } from './paths.ts'

const looks = {
  blocks: { label: { vi: 'Phải sửa', en: 'To be put right' }, tone: 'bad' },
  warns: { label: { vi: 'Lưu ý', en: 'Notice' }, tone: 'waiting' },
} as const

/** What is missing, stale or doubtful before it is signed, checked against the registers of this moment. */
export const ReportCheck = ({ report }: { report: Report }) => {
  const t = useText()
  const { data } = useQuery(api.reports.check.queryOptions({ input: { id: report.id } }))
  const concerns = data ?? report.concerns
  return (
    <section className="panel">
      <h2>{t('Kiểm tra trước khi trình, ký', 'Check before signing')}</h2>
      {concerns.length === 0 ? (
        <p>
          {t(
            'Báo cáo đầy đủ, số liệu khớp với các sổ.',
            'The report is whole and agrees with the registers.',
          )}
        </p>
      ) : (
        <ul className="task-list">
          {concerns.map((concern) => (
            <li key={concern.text.vi}>
              <span>
                {concern.sectionId === null ? (
                  t.of(concern.text)
                ) : (
                  <Link to={paths.section(report.id, concern.sectionId)}>{t.of(concern.text)}</Link>
                )}
              </span>
              <StatusBadge {...looks[concern.severity]} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
