import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { StandingBadge } from './cells.tsx'

/** Beside a document that the plan cites: how it stands, and the way to it in the library (I.1). */
export const PlanBasisLink = ({ id }: { id: string }) => {
  const t = useText()
  const { rights } = useSession()
  const cited = useQuery(
    api.legal.citedByPlans.queryOptions({ enabled: rights.includes('legalDocument.read') }),
  )
  const found = cited.data?.find(({ basis }) => basis === id)
  if (found === undefined) return null
  return (
    <p>
      <Link to={`/legal/documents/${found.id}`}>{t('Mở trong thư viện văn bản', 'Open in the library')}</Link>{' '}
      <StandingBadge standing={found.standing} />
    </p>
  )
}
