import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { Drill } from '#web/ui/drill.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { RecordTable } from '#web/ui/record-table.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import type { Belonging } from './belongings.ts'

const shown = 20

/** Things of one kind that belong to an enterprise, on its page; from here one is added or opened. */
export const BelongingPanel = ({ of, enterprise }: { of: Belonging; enterprise: RegisterRow }) => {
  const t = useText()
  const { register, api, path, panel, empty, add } = of
  const query = { filter: { enterprise: enterprise.id } }
  const list = useQuery({
    queryKey: [register.name, 'list', 'of', enterprise.id],
    queryFn: () => api.list({ ...query, size: shown }),
  })
  const { rows = [], total = 0 } = list.data ?? {}
  const title = `${register.name}-title`
  return (
    <section className="panel" aria-labelledby={title}>
      <h2 id={title}>
        {t.of(register.title)}
        {total > 0 && ` (${total})`}
      </h2>
      {list.isPending && <Loading rows={2} />}
      {list.isError && <p role="alert">{t.of(toRefusal(list.error).text)}</p>}
      {list.data && total === 0 && <p className="quiet">{t.of(empty)}</p>}
      {rows.length > 0 && (
        <RecordTable register={register} columns={panel} rows={rows} href={(row) => `${path}/${row.id}`} />
      )}
      {total > shown && (
        <p>
          <Drill to={path} query={query}>
            {t(`Xem đủ ${total} dòng`, `See all ${total}`)}
          </Drill>
        </p>
      )}
      {['update', 'amend'].some((act) => enterprise.actions.includes(act)) && (
        <div className="form-foot">
          <Button
            variant="default"
            component={Link}
            to={`${path}/new`}
            search={{ enterprise: enterprise.id } as never}
            leftSection={<IconPlus size={18} aria-hidden />}
          >
            {t.of(add)}
          </Button>
        </div>
      )}
    </section>
  )
}
