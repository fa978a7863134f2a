import { Skeleton } from '@mantine/core'
import { useText } from '../locale.tsx'

/** Stands where something is being fetched. */
export const Loading = ({ rows = 6 }: { rows?: number }) => {
  const t = useText()
  return (
    <div role="status" aria-label={t('Đang tải', 'Loading')} className="loading">
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <Skeleton key={index} height={18} mt="sm" width={`${96 - ((index * 17) % 30)}%`} />
      ))}
    </div>
  )
}
