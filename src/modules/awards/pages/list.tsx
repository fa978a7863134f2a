import { entryRegister } from '#modules/awards/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'

/** The list of entries to the National Quality Award. */
export const EntryList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={entryRegister}
      api={client.awards.entries}
      path="/awards/entries"
      intro={t(
        'Doanh nghiệp tham gia và kết quả theo năm giải; dự mà không đạt giải thì không tính vào chỉ tiêu (mục I.3.2).',
        'Who took part and with what result, by award year; taking part without a prize does not count (I.3.2).',
      )}
    />
  )
}
