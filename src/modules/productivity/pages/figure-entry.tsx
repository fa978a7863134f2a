import { EconomicFigureInput, economicFigureRegister } from '#modules/productivity/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterEntry } from '#web/ui/grid/register-entry.tsx'

/** Published figures typed year by year in a table, or pasted from a yearbook kept in Excel. */
export const EconomicFigureEntry = () => {
  const t = useText()
  return (
    <RegisterEntry
      register={economicFigureRegister}
      api={client.productivity.figures}
      input={EconomicFigureInput}
      path="/productivity/figures"
      title={t('Nhập số liệu dạng bảng', 'Enter figures in a table')}
      intro={t(
        'GRDP, lao động, năng suất lao động và TFP của từng năm. Mọi dòng được lưu cùng lúc; nếu một dòng chưa đúng thì chưa dòng nào được lưu.',
        'GRDP, labour, labour productivity and TFP year by year. All rows are saved together; while one is wrong, none is saved.',
      )}
    />
  )
}
