import { roundRegister } from '#modules/awards/round-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { paths } from './paths.ts'

/** The rounds of the award, one for an award year. */
export const RoundList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={roundRegister}
      api={client.awards.rounds}
      path={paths.rounds}
      intro={t(
        'Mỗi năm giải một đợt: hạn của từng bước và Hội đồng sơ tuyển của tỉnh (mục I.3.2, II.2.f).',
        'One round for an award year: the dues of its steps and the council of the province (I.3.2, II.2.f).',
      )}
    />
  )
}
