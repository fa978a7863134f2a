import { Button, NativeSelect } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { countedUpTo } from '#kernel/contract.ts'
import { formatNumber } from '#kernel/vietnamese/money-words.ts'
import { useText } from '../locale.tsx'
import { pageSizes } from './list-search.ts'

interface PagerProps {
  readonly total: number
  readonly page: number
  readonly size: number
  readonly onPage: (page: number) => void
  readonly onSize: (size: number) => void
}

/** How many rows there are in words; beyond what is counted, "more than". */
export const totalWords = (total: number, locale: 'vi' | 'en'): string =>
  total > countedUpTo
    ? `${locale === 'vi' ? 'hơn' : 'more than'} ${formatNumber(countedUpTo)} ${locale === 'vi' ? 'dòng' : 'rows'}`
    : `${formatNumber(total)} ${locale === 'vi' ? 'dòng' : total === 1 ? 'row' : 'rows'}`

/** Which rows of how many are shown, and the way to the others. */
export const Pager = ({ total, page, size, onPage, onSize }: PagerProps) => {
  const t = useText()
  const last = Math.max(1, Math.ceil(total / size))
  const [from, to] = [(page - 1) * size + 1, Math.min(page * size, total)]
  return (
    <nav className="pager" aria-label={t('Trang của danh sách', 'Pages of the list')}>
      <p>
        {total > size && `${formatNumber(from)}–${formatNumber(to)} / `}
        {totalWords(total, t.locale)}
      </p>
      {total > pageSizes[0] && (
        <NativeSelect
          size="xs"
          aria-label={t('Số dòng mỗi trang', 'Rows on a page')}
          value={String(size)}
          onChange={(event) => onSize(Number(event.currentTarget.value))}
          data={pageSizes.map((choice) => ({
            value: String(choice),
            label: `${choice} ${t('dòng mỗi trang', 'rows a page')}`,
          }))}
        />
      )}
      {last > 1 && (
        <span className="pager-steps">
          <Button
            variant="default"
            size="xs"
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
            leftSection={<IconChevronLeft size={16} aria-hidden />}
          >
            {t('Trước', 'Previous')}
          </Button>
          <span>
            {t('Trang', 'Page')} {formatNumber(page)}/{formatNumber(last)}
          </span>
          <Button
            variant="default"
            size="xs"
            disabled={page >= last}
            onClick={() => onPage(page + 1)}
            rightSection={<IconChevronRight size={16} aria-hidden />}
          >
            {t('Sau', 'Next')}
          </Button>
        </span>
      )}
    </nav>
  )
}
