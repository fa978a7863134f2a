import type { Text } from '#kernel/text.ts'
import { CertificateInput, certificateRegister } from '#modules/training/certificate.ts'
import { certificateWorkflow } from '#modules/training/workflow.ts'
import { client } from '#web/client.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import { CertificatePaper } from './certificate-paper.tsx'
import { CertificateSteps } from './certificate-steps.tsx'
import { paths } from './paths.ts'
import { StandingBadge } from './standing-badge.tsx'

const actLabels: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(certificateWorkflow.steps).map(([name, { label }]) => [name, label]),
)

/** One certificate: whose it is, how it stands, and the decisions of its issuer. */
export const CertificateRecord = () => (
  <RecordPage
    register={certificateRegister}
    api={client.training.certificates}
    path={paths.certificates}
    input={CertificateInput}
    subject="training.certificate"
    label={(row) => `${row.name} · ${row.number}`}
    cells={{ standing: (row) => <StandingBadge standing={row.standing} /> }}
    actions={(row) => (
      <>
        {row.issuedHere === true && <CertificatePaper certificate={row} />}
        <CertificateSteps certificate={row} />
      </>
    )}
    actLabels={actLabels}
  />
)
