import { propertyRegister } from '#modules/property/columns.ts'
import { dueRegister } from '#modules/property/due.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { dueCells, propertyCells } from './cells.tsx'
import { paths } from './paths.ts'

/** The list of intellectual property of enterprises. */
export const PropertyList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={propertyRegister}
      api={client.properties}
      path={paths.properties}
      cells={propertyCells}
      intro={t(
        'Sáng chế, giải pháp hữu ích, kiểu dáng công nghiệp, nhãn hiệu: đăng ký, khai thác, thương mại hóa (mục I.3.2.a.3). Thời hạn bảo hộ và hạn nộp phí tới được tính từ các ngày đã nhập.',
        'Patents, utility solutions, industrial designs, marks: filed, in use, commercialised (I.3.2.a.3). The last day of protection and the next fee follow from the days entered.',
      )}
    />
  )
}

/** The fees of all properties. */
export const DueList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={dueRegister}
      api={client.propertyDues}
      path={paths.dues}
      cells={dueCells}
      intro={t(
        'Phí, lệ phí nộp đơn, thẩm định, cấp văn bằng, duy trì và gia hạn. Số tiền là số đã nộp ghi trên chứng từ; phần mềm không tính thay.',
        'Fees for filing, examination, grant, maintenance and renewal. Amounts are those of the receipts; none is worked out.',
      )}
    />
  )
}
