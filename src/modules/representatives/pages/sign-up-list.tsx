import { signUpRegister } from '#modules/representatives/sign-up-contract.ts'
import { signUpWorkflow } from '#modules/representatives/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { paths } from './paths.ts'

/** Who asked to represent an enterprise. */
export const SignUpList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={signUpRegister}
      api={client.representatives.signUps}
      path={paths.signUps}
      cells={{ state: (row) => <Status workflow={signUpWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Yêu cầu gửi từ trang đăng ký công khai, đã xác nhận thư điện tử. Đối chiếu giấy tờ trước khi xác nhận.',
        'Requests of the public sign-up page. Compare the papers before confirming.',
      )}
    />
  )
}
