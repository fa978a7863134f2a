import { economicFigureRegister } from '#modules/productivity/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { EntryLink } from '#web/ui/grid/entry-link.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { StatusBadge } from '#web/ui/status.tsx'

const used = { vi: 'Đang dùng', en: 'In use' }
const beside = { vi: 'Bản khác', en: 'Another vintage' }

/** What is published about the economy of the province; of several vintages one is in use. */
export const EconomicFigureList = () => {
  const t = useText()
  const mayWrite = useRight('productivity.write')
  return (
    <RegisterPage
      register={economicFigureRegister}
      api={client.productivity.figures}
      path="/productivity/figures"
      actions={mayWrite && <EntryLink path="/productivity/figures" />}
      cells={{
        year: (row) => (row.fromYear === row.year ? String(row.year) : `${row.fromYear}–${row.year}`),
        inUse: (row) => <StatusBadge label={row.inUse ? used : beside} tone={row.inUse ? 'good' : 'quiet'} />,
      }}
      intro={t(
        'Số liệu đã công bố, mỗi số ghi rõ nguồn. Nhiều loại số liệu của cùng một năm đứng cạnh nhau; số tốt nhất được dùng để tính chỉ tiêu năng suất.',
        'What has been published, each with its source. Several vintages of a year stand side by side; the best one is used for the targets of productivity.',
      )}
    />
  )
}
