import { Alert } from '@mantine/core'
import { IconHourglassHigh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Drill } from '#web/ui/drill.tsx'
import { belongings } from './belongings.ts'

const { certificates, products } = belongings

/** Says how many certificates or OCOP products are about to expire, and opens them; silent when there are none. */
export const ExpiringNote = ({ path }: { path?: string }) => {
  const t = useText()
  const { data } = useQuery({
    queryKey: [certificates.register.name, 'expiring'],
    queryFn: () => client.enterprises.certificates.expiring({}),
  })
  if (data === undefined) return null
  const span = `${data.from}..${data.to}`
  const until = shortDate(data.to)
  const notes = [
    {
      to: certificates.path,
      column: 'validTo',
      count: data.certificates,
      words: t(
        `${data.certificates} chứng nhận sắp hết hạn, đến hết ngày ${until}`,
        `${data.certificates} certificates about to expire by ${until}`,
      ),
    },
    {
      to: products.path,
      column: 'ocopTo',
      count: data.ocop,
      words: t(
        `${data.ocop} sản phẩm OCOP sắp hết hạn, đến hết ngày ${until}`,
        `${data.ocop} OCOP products about to expire by ${until}`,
      ),
    },
  ].filter(({ to, count }) => count > 0 && (path === undefined || path === to))
  if (notes.length === 0) return null
  return (
    <Alert color="yellow" mb="md" icon={<IconHourglassHigh size={20} aria-hidden />}>
      {notes.map(({ to, column, words }) => (
        <div key={to}>
          <Drill to={to} query={{ filter: { [column]: span }, sort: column }}>
            {words}
          </Drill>
        </div>
      ))}
    </Alert>
  )
}
