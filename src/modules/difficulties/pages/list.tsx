import { difficultyRegister } from '#modules/difficulties/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { difficultyCells } from './cells.tsx'

/** What agencies meet in carrying the plan out, and how far it is answered. */
export const DifficultyList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={difficultyRegister}
      api={client.difficulties}
      path="/difficulties"
      cells={difficultyCells}
      intro={t(
        'Phản ánh vướng mắc bất cứ lúc nào (mục V.7). Cơ quan đầu mối trả lời, hoặc trình UBND tỉnh cho ý kiến.',
        "Raise a difficulty at any time (V.7). The focal agency answers, or passes it to the People's Committee.",
      )}
    />
  )
}
