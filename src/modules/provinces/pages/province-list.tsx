import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Province } from '#modules/provinces/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { Asked } from '#web/ui/asked.tsx'
import { Page } from '#web/ui/page.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { AddProvince } from './add-province.tsx'

const queryKey = ['provinces']

/** The provinces that this installation serves, each apart from the others. */
export const ProvinceList = () => {
  const t = useText()
  const queries = useQueryClient()
  const mayAdd = useRight('province.add')
  const list = useQuery({ queryKey, queryFn: () => client.provinces.list({}) })
  return (
    <Page
      title={t('Các tỉnh', 'Provinces')}
      intro={t(
        'Mỗi tỉnh có kế hoạch, cơ quan, tài khoản và hồ sơ riêng; không tỉnh nào thấy dữ liệu của tỉnh khác.',
        'Each province has its own plan, agencies, people and records; none sees what belongs to another.',
      )}
    >
      <Asked query={list}>{(rows) => <ProvinceTable rows={rows} />}</Asked>
      {mayAdd && <AddProvince onAdded={() => queries.invalidateQueries({ queryKey })} />}
    </Page>
  )
}

const ProvinceTable = ({ rows }: { rows: readonly Province[] }) => {
  const t = useText()
  return (
    <TableFrame label={t('Bảng các tỉnh', 'Table of provinces')}>
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{t('Tỉnh', 'Province')}</th>
            <th scope="col">{t('Mã', 'Code')}</th>
            <th scope="col">{t('Kế hoạch', 'Plans')}</th>
            <th scope="col">{t('Tên miền công khai', 'Public host name')}</th>
            <th scope="col">{t('Dữ liệu', 'Data')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, plans, host, sample }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td>{code}</td>
              <td>{plans.join(', ')}</td>
              <td>{host ?? t('Mặc định', 'Default')}</td>
              <td>{sample ? t('Dữ liệu mẫu', 'Sample data') : t('Dữ liệu thật', 'Real data')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
