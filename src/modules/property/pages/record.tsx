import { propertyRegister } from '#modules/property/columns.ts'
import { PropertyInput } from '#modules/property/contract.ts'
import { client } from '#web/client.ts'
import { RecordPage } from '#web/ui/record-page.tsx'

/** One property, from filing to the market. */
export const PropertyRecord = () => (
  <RecordPage
    register={propertyRegister}
    api={client.properties}
    path="/properties"
    input={PropertyInput}
    subject="property"
    label={(row) => String(row.name)}
  />
)
