import { Button, Menu } from '@mantine/core'
import {
  IconChevronDown,
  IconFileDownload,
  IconFileSpreadsheet,
  IconLink,
  IconPrinter,
  IconRestore,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { ListQuery } from '#kernel/contract.ts'
import type { Register } from '#kernel/register.ts'
import { client } from '../client.ts'
import { useText } from '../locale.tsx'
import { goesOn, orAsLongWork } from './long-sheet.ts'
import { notify, notifyRefusal } from './notice.tsx'
import type { RegisterApi } from './register-api.ts'
import { saveFile } from './save-file.ts'

interface ListMenuProps {
  readonly register: Register
  readonly api: RegisterApi
  readonly query: ListQuery
  /** Columns that the list shows. */
  readonly shown: readonly string[]
  readonly mayImport: boolean
  /** Brings every row of the list to paper. */
  readonly onPrint: () => void
  readonly printing: boolean
  readonly onRemoved: (removed: boolean) => void
}

/** Excel, paper and a link of exactly the list that is shown; the empty sheet; the removed rows. */
export const ListMenu = ({
  register,
  api,
  query,
  shown,
  mayImport,
  onPrint,
  printing,
  onRemoved,
}: ListMenuProps) => {
  const t = useText()
  const fetching = useMutation({
    mutationFn: async (kind: 'sheet' | 'whole' | 'template') => {
      const asked = { ...query, locale: t.locale, columns: kind === 'sheet' ? shown.join(',') : '' }
      const file = await orAsLongWork(
        kind === 'template' ? api.template({ locale: t.locale }) : api.sheet(asked),
        () => client.longWork.start({ name: `${register.name}.sheet`, input: asked }),
      )
      if (file) saveFile(file, `${register.name}-${kind}.xlsx`)
      else notify({ message: t.of(goesOn) })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const copyLink = async () => {
    await navigator.clipboard.writeText(window.location.href)
    notify({ message: t('Đã chép liên kết của danh sách này.', 'The link of this list is copied.') })
  }
  return (
    <>
      <Button
        variant="default"
        loading={fetching.isPending}
        leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
        onClick={() => fetching.mutate('sheet')}
      >
        {t('Xuất Excel', 'Excel')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            loading={printing}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {t('Việc khác', 'More')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('Việc khác', 'More')}>
          {mayImport && (
            <Menu.Item
              leftSection={<IconFileDownload size={18} aria-hidden />}
              onClick={() => fetching.mutate('template')}
            >
              {t('Tải mẫu Excel', 'Excel template')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
            onClick={() => fetching.mutate('whole')}
          >
            {t('Xuất Excel mọi cột', 'Excel, every column')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={18} aria-hidden />} onClick={onPrint}>
            {t('In danh sách', 'Print the list')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLink size={18} aria-hidden />} onClick={() => void copyLink()}>
            {t('Chép liên kết', 'Copy the link')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconRestore size={18} aria-hidden />}
            onClick={() => onRemoved(!query.removed)}
          >
            {query.removed
              ? t('Xem các dòng đang dùng', 'Rows in use')
              : t('Xem các dòng đã xóa', 'Removed rows')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
