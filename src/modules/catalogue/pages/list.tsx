import { solutionRegister } from '#modules/catalogue/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'

/** The catalogue of solutions that enterprises are supported with. */
export const SolutionList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={solutionRegister}
      api={client.catalogue.solutions}
      path="/solutions"
      intro={t(
        'Tiêu chuẩn, hệ thống quản lý, công cụ và giải pháp để hỗ trợ doanh nghiệp (mục II.4); mỗi dòng là một phiên bản.',
        'Standards, systems, tools and solutions for supporting enterprises (II.4); each row is one edition.',
      )}
    />
  )
}
