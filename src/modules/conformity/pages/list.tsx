import type { Standing } from '#modules/conformity/body.ts'
import { bodyRegister } from '#modules/conformity/body-columns.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { StandingBadge } from './standing.tsx'

/** The list of conformity assessment bodies. */
export const BodyList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={bodyRegister}
      api={client.conformity.bodies}
      path="/conformity/bodies"
      intro={t(
        'Tổ chức thử nghiệm, hiệu chuẩn, giám định, kiểm định, chứng nhận và mức đã đạt (mục I.3.2, II.5); hết hạn hoặc bị đình chỉ thì không tính.',
        'Bodies that test, calibrate, inspect, verify or certify, and the level reached (I.3.2, II.5); none counts while expired or suspended.',
      )}
      cells={{ standing: (row) => <StandingBadge standing={row.standing as Standing} /> }}
    />
  )
}
