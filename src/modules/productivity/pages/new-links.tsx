import { Button, Checkbox, NativeSelect, NumberInput, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import type { LinkProposal, SeriesLink } from '#modules/productivity/series-link-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { notify } from '#web/ui/notice.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { linkKindLooks, sideText } from './link-words.ts'

const keyOf = ({ from, to }: LinkProposal) => `${from.id} ${to.id}`

/** Records links of one kind in one year, with the ratio that the figures give or that a source states. */
export const NewLinks = ({ proposals }: { proposals: readonly LinkProposal[] }) => {
  const t = useText()
  const queries = useQueryClient()
  const [kind, setKind] = useState(proposals[0]?.kind ?? 'territory')
  const here = proposals.filter((one) => one.kind === kind)
  const years = [...new Set(here.flatMap((one) => one.years.map(({ year }) => year)))].sort((a, b) => b - a)
  const [typedYear, setYear] = useState<number>()
  const year = typedYear ?? years[0]
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState('')
  const ratioOf = (one: LinkProposal) => one.years.find((at) => at.year === year)?.ratio
  const recording = useMutation({
    mutationFn: () =>
      client.productivity.series.links.record({
        ...{ year: year ?? 0, reason },
        pairs: here
          .filter((one) => !left.has(keyOf(one)))
          .map((one) => ({
            ...{ from: one.from.id, to: one.to.id },
            ratio: ratioOf(one) ? null : (typed[keyOf(one)] ?? null),
          })),
      }),
    onSuccess: ({ links }) => {
      notify({ message: t(`Đã ghi ${links.length} mối nối.`, `${links.length} links are recorded.`) })
      setReason('')
      void queries.invalidateQueries()
    },
  })
  return (
    <section className="panel" aria-labelledby="new-links">
      <h2 id="new-links">{t('Ghi mối nối', 'Record links')}</h2>
      <p className="quiet">
        {t(
          'Số liệu trước năm nối được nhân với hệ số (số của chuỗi sau chia số của chuỗi trước trong năm nối). Hệ số lấy từ số liệu khi cả hai chuỗi có năm đó; nếu không, nhập hệ số đã công bố và ghi nguồn ở lý do.',
          'Figures before the link year are multiplied by the ratio (the later series ÷ the earlier in that year). It comes from the figures where both have the year; otherwise enter a published one and name its source in the reason.',
        )}
      </p>
      {recording.error && (
        <p className="field-error" role="alert">
          {t.of(toRefusal(recording.error).text)}
        </p>
      )}
      <div className="form-grid" style={{ marginBottom: 16 }}>
        <NativeSelect
          label={t('Điều thay đổi', 'What changes')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as SeriesLink['kind'])}
          data={[...new Set(proposals.map((one) => one.kind))].map((value) => ({
            ...{ value, label: t.of(linkKindLooks[value].label) },
          }))}
        />
        <NumberInput
          label={t('Năm nối', 'Link year')}
          description={
            years.length > 0
              ? t(`Năm có ở cả hai chuỗi: ${years.join(', ')}`, `Years in both: ${years.join(', ')}`)
              : t('Chưa có năm nào ở cả hai chuỗi', 'No year stands in both')
          }
          value={year ?? ''}
          onChange={(value) => setYear(typeof value === 'number' ? value : undefined)}
          min={1990}
          max={2100}
          hideControls
        />
      </div>
      <TableFrame label={t('Các cặp chuỗi', 'Pairs of series')}>
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Nối', 'Link')}</th>
              <th scope="col">{t('Từ', 'From')}</th>
              <th scope="col">{t('Sang', 'To')}</th>
              <th scope="col">{t('Hệ số', 'Ratio')}</th>
            </tr>
          </thead>
          <tbody>
            {here.map((one) => {
              const [key, ratio] = [keyOf(one), ratioOf(one)]
              return (
                <tr key={key}>
                  <td>
                    <Checkbox
                      aria-label={sideText(one.from, t.locale)}
                      checked={!left.has(key)}
                      onChange={() =>
                        setLeft((before) =>
                          before.has(key)
                            ? new Set([...before].filter((other) => other !== key))
                            : new Set([...before, key]),
                        )
                      }
                    />
                  </td>
                  <td>{sideText(one.from, t.locale)}</td>
                  <td>{sideText(one.to, t.locale)}</td>
                  <td className="digits">
                    {ratio ? (
                      vietnameseDecimal(ratio)
                    ) : (
                      <NumberInput
                        aria-label={t('Hệ số nhập', 'Ratio entered')}
                        placeholder={t('nhập', 'enter')}
                        value={typed[key] ?? ''}
                        onChange={(value) =>
                          setTyped((before) => ({ ...before, [key]: value === '' ? '' : String(value) }))
                        }
                        decimalSeparator=","
                        min={0}
                        hideControls
                        w={110}
                      />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableFrame>
      <Textarea
        mt="md"
        required
        autosize
        label={t('Lý do, nguồn', 'Reason and source')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        mt="md"
        loading={recording.isPending}
        disabled={reason.trim() === '' || year === undefined || here.length === left.size}
        onClick={() => recording.mutate()}
      >
        {t('Ghi mối nối', 'Record')}
      </Button>
    </section>
  )
}
