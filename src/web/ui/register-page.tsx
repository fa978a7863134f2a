import { Alert, Button } from '@mantine/core'
import { IconFileImport, IconFilter, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Register } from '#kernel/register.ts'
import { useText } from '../locale.tsx'
import type { SearchParams } from '../search-params.ts'
import { ChipRow } from './chip-row.tsx'
import { ColumnChoice, useShownColumns } from './column-choice.tsx'
import { EmptyList } from './empty-list.tsx'
import { ErrorPage } from './error-page.tsx'
import { filterChips, referredNames } from './filter-chips.ts'
import { FilterPanel } from './filter-panel.tsx'
import { ListMenu } from './list-menu.tsx'
import { useListQuery } from './list-query.ts'
import { nextSort, wholeList } from './list-search.ts'
import { Loading } from './loading.tsx'
import { MaskNote } from './mask-note.tsx'
import { Page, type PageProps } from './page.tsx'
import { Pager } from './pager.tsx'
import { PrintHead } from './print-head.tsx'
import { mostPrinted, usePrintList } from './print-list.ts'
import { type Cells, RecordTable } from './record-table.tsx'
import type { RegisterApi, RegisterRow } from './register-api.ts'
import { SavedViews } from './saved-views.tsx'
import { SearchBox } from './search-box.tsx'

const ImportWizard = lazy(async () => ({ default: (await import('./import-wizard.tsx')).ImportWizard }))

export interface RegisterPageProps extends Pick<PageProps, 'intro' | 'breadcrumbs'> {
  readonly register: Register
  readonly api: RegisterApi
  /** The address of the list; a record opens at `<path>/<id>`, a new one at `<path>/new`. */
  readonly path: string
  /** Columns that show more than text. */
  readonly cells?: Cells<RegisterRow>
  /** Buttons besides adding and importing. */
  readonly actions?: ReactNode
  /** What stands between the title and the list, e.g. figures that the list adds up to. */
  readonly children?: ReactNode
}

/** The list page of any register: search, filter, order, columns, Excel out and in, paper, removed rows. */
export const RegisterPage = (props: RegisterPageProps) => {
  const { import: importing } = useSearch({ strict: false }) as SearchParams
  const { register, api, path } = props
  const navigate = useNavigate()
  if (importing === 'true')
    return (
      <Suspense fallback={<Loading />}>
        <ImportWizard register={register} api={api} path={path} onClose={() => void navigate({ to: path })} />
      </Suspense>
    )
  return <ListPage {...props} />
}

const ListPage = ({
  register,
  api,
  path,
  cells,
  actions,
  children,
  intro,
  breadcrumbs = [],
}: RegisterPageProps) => {
  const t = useText()
  const { query, ask } = useListQuery(register, path)
  const columns = useShownColumns(register)
  const [filtering, setFiltering] = useState(false)
  const paper = usePrintList(api, query)
  const list = useQuery({
    queryKey: [register.name, 'list', query],
    queryFn: () => api.list(query),
    placeholderData: keepPreviousData,
  })
  if (list.isError && list.data === undefined) return <ErrorPage error={list.error} />

  const { rows = [], total = 0, actions: may = [] } = list.data ?? {}
  const chips = filterChips(register, query, t.locale, referredNames(query, rows))
  const title = t.of(register.title)
  return (
    <Page
      title={title}
      intro={intro}
      breadcrumbs={breadcrumbs}
      actions={
        <>
          {actions}
          {may.includes('import') && (
            <Button
              variant="default"
              component={Link}
              to={path}
              search={{ import: 'true' } as never}
              leftSection={<IconFileImport size={18} aria-hidden />}
            >
              {t('Nhập từ Excel', 'Import from Excel')}
            </Button>
          )}
          {may.includes('create') && (
            <Button component={Link} to={`${path}/new`} leftSection={<IconPlus size={18} aria-hidden />}>
              {t('Thêm mới', 'Add')}
            </Button>
          )}
        </>
      }
    >
      {children}
      {query.removed && (
        <Alert color="yellow" mb="md" title={t('Các dòng đã xóa', 'Removed rows')}>
          <Button variant="default" size="xs" onClick={() => ask({ removed: false })}>
            {t('Về các dòng đang dùng', 'Back to the rows in use')}
          </Button>
        </Alert>
      )}
      <PrintHead
        title={title}
        conditions={chips.map(({ words }) => words)}
        words={query.q}
        rows={{ printed: Math.min(paper.rows?.length ?? rows.length, mostPrinted), total }}
      />
      <div className="list-tools">
        <SearchBox value={query.q} onSearch={(q) => ask({ q }, true)} />
        <Button
          variant="default"
          leftSection={<IconFilter size={18} aria-hidden />}
          onClick={() => setFiltering(true)}
          aria-haspopup="dialog"
        >
          {t('Lọc', 'Filter')}
          {chips.length > 0 && ` (${chips.length})`}
        </Button>
        <ColumnChoice register={register} {...columns} />
        <SavedViews
          register={register}
          path={path}
          query={query}
          shown={columns.shown}
          onColumns={columns.choose}
        />
        <ListMenu
          register={register}
          api={api}
          query={query}
          shown={columns.shown}
          mayImport={may.includes('import')}
          onPrint={paper.print}
          printing={paper.reading}
          onRemoved={(removed) => ask({ removed })}
        />
      </div>
      <ChipRow chips={chips} onFilter={(filter) => ask({ filter })} />
      <FilterPanel
        register={register}
        filter={query.filter}
        opened={filtering}
        onClose={() => setFiltering(false)}
        onApply={(filter) => ask({ filter })}
      />
      <div aria-busy={list.isFetching} className={list.isPlaceholderData ? 'list-stale' : undefined}>
        {list.isPending ? (
          <Loading rows={10} />
        ) : rows.length === 0 ? (
          <EmptyList
            query={query}
            mayCreate={may.includes('create')}
            path={path}
            onClear={() => ask({ ...wholeList, removed: query.removed })}
          />
        ) : (
          <RecordTable
            register={register}
            columns={columns.shown}
            rows={paper.rows ?? rows}
            from={paper.rows ? 1 : (query.page - 1) * query.size + 1}
            sort={query.sort}
            onSort={(name) => ask({ sort: nextSort(query.sort, name) })}
            cells={cells}
            href={(row) => `${path}/${row.id}`}
          />
        )}
      </div>
      <MaskNote rows={rows} />
      {rows.length > 0 && (
        <Pager
          total={total}
          page={query.page}
          size={query.size}
          onPage={(page) => ask({ page })}
          onSize={(size) => ask({ size })}
        />
      )}
    </Page>
  )
}
