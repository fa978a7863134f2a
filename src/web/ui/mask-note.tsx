import { useText } from '../locale.tsx'
import type { RegisterRow } from './register-api.ts'

/** Says that personal fields of the rows are shown only in part, where they are. */
export const MaskNote = ({ rows }: { rows: readonly Pick<RegisterRow, 'masked'>[] }) => {
  const t = useText()
  if (!rows.some(({ masked }) => masked !== undefined)) return null
  return (
    <p className="quiet">
      {t(
        'Điện thoại, thư điện tử được che bớt: chỉ người phụ trách dòng này xem được đầy đủ.',
        'Telephones and e-mail addresses are masked: only those in charge of the row see them in full.',
      )}
    </p>
  )
}
