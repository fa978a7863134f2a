import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { linkRegister } from '#modules/legal/link.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { PartTable } from '#web/ui/part-table.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'

/** What a document does to others, and what others do to it. */
export const LinksPanel = ({ row }: { row: RegisterRow }) => {
  const t = useText()
  const shared = {
    whole: row,
    register: linkRegister,
    api: client.legal.links,
    path: '/legal/links',
    sort: 'relation',
  }
  return (
    <>
      <PartTable
        {...shared}
        name="acts"
        by="document"
        title={t('Tác động tới văn bản khác', 'What it does to others')}
        columns={['relation', 'other', 'fromDay', 'clause']}
        empty={t('Chưa ghi liên kết nào.', 'No link yet.')}
        add={t('Thêm liên kết', 'Add a link')}
      />
      <PartTable
        {...shared}
        name="acted-upon"
        by="other"
        title={t('Bị văn bản khác tác động', 'What others do to it')}
        columns={['relation', 'document', 'fromDay', 'clause']}
        empty={t(
          'Chưa có văn bản nào sửa đổi, thay thế hoặc hướng dẫn văn bản này.',
          'Nothing amends, replaces or guides it.',
        )}
      >
        {() =>
          row.actions.includes('update') && (
            <div className="form-foot">
              <Button
                component={Link}
                to="/legal/links/new"
                search={{ other: row.id } as never}
                variant="default"
                leftSection={<IconPlus size={18} aria-hidden />}
              >
                {t('Ghi văn bản thay thế, sửa đổi', 'Note a replacement or amendment')}
              </Button>
            </div>
          )
        }
      </PartTable>
    </>
  )
}
