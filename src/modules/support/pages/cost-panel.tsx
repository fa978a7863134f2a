import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { costRegister } from '#modules/support/cost.ts'
import { costItems } from '#modules/support/norm.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { PartTable } from '#web/ui/part-table.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { paths } from './paths.ts'

/** What a project costs by item, who pays, and how the State's part came about. */
export const CostPanel = ({ project }: { project: RegisterRow }) => {
  const t = useText()
  const said = (row: RegisterRow) => t.of(row.explained as { vi: string; en: string })
  return (
    <PartTable
      name="costs"
      title={t('Kinh phí theo hạng mục', 'Lines of cost')}
      whole={project}
      by="project"
      register={costRegister}
      api={client.support.costs}
      path={paths.costs}
      columns={['words', 'item', 'cost', 'support', 'other', 'counterpart']}
      sort="item"
      empty={t(
        'Chưa có dòng kinh phí; tổng theo nguồn lấy từ hồ sơ.',
        'No lines of cost yet; the sums are those stated in the project.',
      )}
      add={project.actions.includes('update') ? t('Thêm dòng kinh phí', 'Add a line of cost') : undefined}
    >
      {(rows) =>
        rows.length > 0 && (
          <>
            <p>
              {t('Cộng', 'Total')}: <strong>{groupThousands(String(project.costTotal))}</strong> ={' '}
              {t('ngân sách', 'State')} {groupThousands(String(project.costState))} +{' '}
              {t('đối ứng', 'counterpart')} {groupThousands(String(project.costCounterpart))} +{' '}
              {t('nguồn khác', 'other')} {groupThousands(String(project.costOther))} ({t('đồng', 'đồng')})
            </p>
            <h3>{t('Cách tính phần ngân sách', "How the State's part came about")}</h3>
            <ul>
              {rows.map((row) => (
                <li key={row.id}>
                  {t.of(costItems[row.item as keyof typeof costItems])}: {said(row)}
                </li>
              ))}
            </ul>
          </>
        )
      }
    </PartTable>
  )
}
