import { Button } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useText } from '../../locale.tsx'

/** From the list of a register to its table, under the same conditions. */
export const EntryLink = ({ path }: { path: string }) => {
  const t = useText()
  const search = useSearch({ strict: false })
  return (
    <Button
      variant="default"
      component={Link}
      to={`${path}/table`}
      search={search as never}
      leftSection={<IconTable size={18} aria-hidden />}
    >
      {t('Nhập dạng bảng', 'Enter in a table')}
    </Button>
  )
}
