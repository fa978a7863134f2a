import { linkRegister } from '#modules/legal/link.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'

/** What documents do to one another. */
export const LinkList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={linkRegister}
      api={client.legal.links}
      path="/legal/links"
      intro={t(
        'Văn bản nào sửa đổi, thay thế hoặc hướng dẫn văn bản nào. Tình trạng hiệu lực tự tính theo đây.',
        'Which document amends, replaces or guides which. How documents stand follows from it.',
      )}
    />
  )
}
