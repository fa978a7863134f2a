import { Alert } from '@mantine/core'
import { IconHourglassHigh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { certificateRegister } from '#modules/training/certificate.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Drill } from '#web/ui/drill.tsx'
import { paths } from './paths.ts'

/** Says how many certificates are about to expire, and opens them; silent when there are none. */
export const ExpiringNote = () => {
  const t = useText()
  const { data } = useQuery({
    queryKey: [certificateRegister.name, 'expiring'],
    queryFn: () => client.training.certificates.expiring({}),
  })
  if (data === undefined || data.count === 0) return null
  const { count, from, to } = data
  return (
    <Alert color="yellow" mb="md" icon={<IconHourglassHigh size={20} aria-hidden />}>
      <Drill
        to={paths.certificates}
        query={{ filter: { state: 'valid', expiresOn: `${from}..${to}` }, sort: 'expiresOn' }}
      >
        {t(
          `${count} chứng chỉ sắp hết hạn, đến hết ngày ${shortDate(to)}`,
          `${count} about to expire by ${shortDate(to)}`,
        )}
      </Drill>
    </Alert>
  )
}
