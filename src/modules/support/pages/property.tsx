import { PropertyInput } from '#modules/support/contract.ts'
import { propertyRegister } from '#modules/support/property-columns.ts'
import { client } from '#web/client.ts'
import { RecordPage } from '#web/ui/record-page.tsx'

/** One property, from filing to the market. */
export const PropertyRecord = () => (
  <RecordPage
    register={propertyRegister}
    api={client.support.properties}
    path="/support/properties"
    input={PropertyInput}
    subject="support.property"
    label={(row) => String(row.name)}
  />
)
