import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import type { Consolidation, Item } from '#modules/estimates/item-shapes.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { Asked } from '#web/ui/asked.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { paths } from './paths.ts'

interface ItemListProps {
  readonly data: Consolidation
  readonly asked: SearchParams
}

const pageSize = 50

const text = (value: unknown): string | undefined => (value ? String(value) : undefined)

/** The consolidated lines, narrowed and by pages; the chosen ones are merged or accepted together. */
export const ItemList = ({ data, asked }: ItemListProps) => {
  const t = useText()
  const navigate = useNavigate()
  const page = Number(asked.page) || 1
  const only = asked.only === 'unappraised' || asked.only === 'questioned' ? asked.only : undefined
  const query = {
    task: text(asked.task),
    agency: text(asked.agency),
    source: text(asked.source),
    q: text(asked.q),
  }
  const items = useQuery(
    api.estimates.items.queryOptions({ input: { call: data.call, ...query, only, page, size: pageSize } }),
  )
  const go = (change: object) =>
    void navigate({
      to: paths.consolidation(data.call),
      search: { ...asked, page: undefined, ...change } as never,
      replace: true,
    })
  return (
    <section className="panel" aria-labelledby="items-title">
      <h2 id="items-title">{t('Các dòng dự toán', 'Lines')}</h2>
      <div className="list-tools">
        <TextInput
          label={t('Tìm nội dung', 'Search')}
          defaultValue={query.q}
          onBlur={(event) => go({ q: event.currentTarget.value || undefined })}
          onKeyDown={(event) => event.key === 'Enter' && go({ q: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          label={t('Chỉ hiện', 'Show only')}
          value={only ?? ''}
          onChange={(event) => go({ only: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: t('Tất cả', 'All') },
            { value: 'unappraised', label: t('Chưa thẩm định xong', 'Not appraised') },
            { value: 'questioned', label: t('Có câu hỏi chờ trả lời', 'With open questions') },
          ]}
        />
      </div>
      <Asked query={items}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <p className="quiet">
              {t(
                'Chưa có dòng nào. Khi đợt đã đóng nhận, cơ quan đầu mối lấy dòng từ các đề xuất đã tiếp nhận.',
                'There is no line yet. Once the call is closed the focal agency draws them from accepted proposals.',
              )}
            </p>
          ) : (
            <>
              <Lines key={rows.map(({ id }) => id).join()} data={data} rows={rows} />
              <p className="quiet">
                {t(`Trang ${page}, tất cả ${total} dòng`, `Page ${page}, ${total} lines in all`)}{' '}
                {page > 1 && (
                  <Button variant="default" size="compact-sm" onClick={() => go({ page: page - 1 })}>
                    {t('Trang trước', 'Previous')}
                  </Button>
                )}{' '}
                {page * pageSize < total && (
                  <Button variant="default" size="compact-sm" onClick={() => go({ page: page + 1 })}>
                    {t('Trang sau', 'Next')}
                  </Button>
                )}
              </p>
            </>
          )
        }
      </Asked>
    </section>
  )
}

const Lines = ({ data, rows }: { data: Consolidation; rows: readonly Item[] }) => {
  const t = useText()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const chooses = data.actions.includes('merge') || data.actions.includes('accept')
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const label = (source: string) => {
    const found = data.sources.find(({ id }) => id === source)?.label
    return found ? t.of(found) : source
  }
  return (
    <>
      {chooses && <ChosenActs data={data} chosen={chosen} onDone={() => setChosen([])} />}
      <TableFrame label={t('Các dòng dự toán', 'Lines')}>
        <table className="record-table">
          <thead>
            <tr>
              {chooses && (
                <th scope="col">
                  <Checkbox
                    aria-label={t('Chọn cả trang', 'Choose the page')}
                    checked={chosen.length === rows.length}
                    onChange={({ currentTarget }) =>
                      setChosen(currentTarget.checked ? rows.map(({ id }) => id) : [])
                    }
                  />
                </th>
              )}
              <th scope="col">{t('Nội dung', 'Line')}</th>
              <th scope="col">{t('Cơ quan', 'Agency')}</th>
              <th scope="col">{t('Nguồn', 'Source')}</th>
              <th scope="col" className="digits">
                {t('Đề xuất', 'Proposed')}
              </th>
              <th scope="col" className="digits">
                {t('Tổng hợp', 'Consolidated')}
              </th>
              <th scope="col" className="digits">
                {t('Thẩm định', 'Appraised')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((item) =>
              item.amounts.map(({ source, proposed, consolidated, appraised }, n) => (
                <tr key={`${item.id} ${source}`}>
                  {n === 0 && chooses && (
                    <td rowSpan={item.amounts.length} className="choice-cell">
                      <Checkbox
                        aria-label={t(`Chọn ${item.content}`, `Choose ${item.content}`)}
                        checked={chosen.includes(item.id)}
                        onChange={() => toggle(item.id)}
                      />
                    </td>
                  )}
                  {n === 0 && (
                    <th scope="row" rowSpan={item.amounts.length}>
                      <ItemName item={item} />
                    </th>
                  )}
                  {n === 0 && <td rowSpan={item.amounts.length}>{item.agency?.label}</td>}
                  <td>{label(source)}</td>
                  <td className="digits">{groupThousands(proposed)}</td>
                  <td className="digits">{consolidated && groupThousands(consolidated.amount)}</td>
                  <td className="digits">{appraised && groupThousands(appraised.amount)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </TableFrame>
    </>
  )
}

const ItemName = ({ item }: { item: Item }) => {
  const t = useText()
  return (
    <span className="estimate-item">
      <Link to={paths.item(item.id)} className="row-link">
        {item.content}
      </Link>
      <span className="estimate-said">{item.task.label}</span>
      {item.merged > 1 && (
        <StatusBadge label={{ vi: `Gộp ${item.merged} dòng`, en: `${item.merged} lines merged` }} />
      )}
      {item.addedReason && <StatusBadge label={{ vi: 'Đầu mối thêm', en: 'Added' }} />}
      {item.overNorm && <StatusBadge tone="bad" label={{ vi: 'Vượt định mức', en: 'Above the norm' }} />}
      {item.openQuestions > 0 && (
        <StatusBadge
          tone="waiting"
          label={{ vi: t('Chờ trả lời', 'Question open'), en: t('Chờ trả lời', 'Question open') }}
        />
      )}
    </span>
  )
}

interface ChosenActsProps {
  readonly data: Consolidation
  readonly chosen: readonly string[]
  readonly onDone: () => void
}

const ChosenActs = ({ data: { call, actions }, chosen, onDone }: ChosenActsProps) => {
  const t = useText()
  const [merging, setMerging] = useState(false)
  const ids = [...chosen]
  const refused = (error: unknown) => notifyRefusal(error, t.locale)
  const accept = useMutation({
    mutationFn: () => client.estimates.accept({ call, ids }),
    onSuccess: ({ accepted }) => {
      onDone()
      notify({ message: t(`Đã chấp nhận ${accepted} dòng.`, `${accepted} lines were accepted.`) })
    },
    onError: refused,
  })
  const merge = useMutation({
    mutationFn: (reason: string) => client.estimates.merge({ call, ids, reason }),
    onSuccess: () => {
      setMerging(false)
      onDone()
    },
    onError: refused,
  })
  return (
    <div className="list-tools">
      {actions.includes('merge') && (
        <Button variant="default" disabled={chosen.length < 2} onClick={() => setMerging(true)}>
          {t(`Gộp ${chosen.length} dòng`, `Merge ${chosen.length} lines`)}
        </Button>
      )}
      {actions.includes('accept') && (
        <Button disabled={chosen.length === 0} loading={accept.isPending} onClick={() => accept.mutate()}>
          {t(`Chấp nhận ${chosen.length} dòng như tổng hợp`, `Accept ${chosen.length} lines`)}
        </Button>
      )}
      <Confirm
        opened={merging}
        onClose={() => setMerging(false)}
        title={t('Gộp các dòng trùng?', 'Merge these lines?')}
        consequence={t(
          'Số tiền được cộng theo nguồn; các dòng đề xuất vẫn nằm phía sau và có thể tách lại.',
          'Amounts are added up by source; the proposed lines stay behind it and can be taken apart again.',
        )}
        act={t('Gộp', 'Merge')}
        asksReason
        onConfirm={(reason) => merge.mutateAsync(reason).catch(() => undefined)}
      />
    </div>
  )
}
