import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ListQuery } from '#kernel/contract.ts'
import { useText } from '../locale.tsx'

interface EmptyListProps {
  readonly query: ListQuery
  readonly mayCreate: boolean
  readonly path: string
  readonly onClear: () => void
}

/** A list without rows says why and names the next step. */
export const EmptyList = ({ query, mayCreate, path, onClear }: EmptyListProps) => {
  const t = useText()
  const asked = query.q !== '' || Object.keys(query.filter).length > 0
  if (asked)
    return (
      <div className="empty-list">
        <p>
          {t(
            'Không có dòng nào khớp với từ tìm và điều kiện lọc.',
            'No row matches the search and the conditions.',
          )}
        </p>
        <Button variant="default" onClick={onClear}>
          {t('Xem tất cả', 'Show all')}
        </Button>
      </div>
    )
  if (query.removed)
    return <p className="empty-list">{t('Chưa có dòng nào bị xóa.', 'Nothing has been removed.')}</p>
  return (
    <div className="empty-list">
      <p>{t('Danh sách chưa có dòng nào.', 'The list has no rows yet.')}</p>
      {mayCreate ? (
        <p className="page-actions">
          <Button component={Link} to={`${path}/new`}>
            {t('Thêm dòng đầu tiên', 'Add the first row')}
          </Button>
          <Button variant="default" component={Link} to={path} search={{ import: 'true' } as never}>
            {t('Nhập từ Excel', 'Import from Excel')}
          </Button>
        </p>
      ) : (
        <p className="quiet">
          {t(
            'Tài khoản của bạn chỉ xem danh sách này. Cơ quan được giao sẽ nhập dữ liệu.',
            'Your account only reads this list. The agency in charge enters the rows.',
          )}
        </p>
      )}
    </div>
  )
}
