import { EconomicFigureInput, economicFigureRegister, indicators } from '#modules/productivity/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'

/** One published figure: what it says, the document it comes from, who changed it. */
export const EconomicFigureRecord = () => {
  const t = useText()
  return (
    <RecordPage
      register={economicFigureRegister}
      api={client.productivity.figures}
      path="/productivity/figures"
      input={EconomicFigureInput}
      subject="productivity.figure"
      label={(row) => `${t.of(indicators[row.indicator as keyof typeof indicators])} ${row.year}`}
    />
  )
}
