import { propertyRegister } from '#modules/property/columns.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'

/** The list of intellectual property that was supported. */
export const PropertyList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={propertyRegister}
      api={client.properties}
      path="/properties"
      intro={t(
        'Sáng chế, giải pháp hữu ích, kiểu dáng công nghiệp, nhãn hiệu: đăng ký, khai thác, thương mại hóa (mục I.3.2.a.3).',
        'Patents, utility solutions, industrial designs, marks: filed, in use, commercialised (I.3.2.a.3).',
      )}
    />
  )
}
