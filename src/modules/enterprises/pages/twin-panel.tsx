import { Alert } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { enterpriseRegister } from '#modules/enterprises/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'

/** Says which records look like this enterprise; silent when none does. */
export const TwinPanel = ({ enterprise }: { enterprise: RegisterRow }) => {
  const t = useText()
  const { data } = useQuery({
    queryKey: [enterpriseRegister.name, 'pairs', enterprise.id, enterprise.version],
    queryFn: () => client.enterprises.duplicates.pairs({ of: enterprise.id }),
  })
  const pairs = data?.pairs ?? []
  if (pairs.length === 0) return null
  return (
    <Alert color="yellow" mb="md" icon={<IconCopy size={20} aria-hidden />}>
      {t('Nghi trùng với: ', 'May be the same as: ')}
      {pairs.map(({ one, other }, at) => {
        const twin = one.id === enterprise.id ? other : one
        return (
          <span key={twin.id}>
            {at > 0 && ', '}
            <Link
              to="/enterprise-duplicates/compare"
              search={{ one: enterprise.id, other: twin.id } as never}
            >
              {twin.name}
              {twin.commune && ` (${twin.commune})`}
            </Link>
          </span>
        )
      })}
    </Alert>
  )
}
