import './outgoing.css'
import { Button, Select } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutgoingDocument } from '#modules/outgoing/shapes.ts'
import { outgoingRegister } from '#modules/outgoing/shapes.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { TextDate } from '#web/ui/text-date.tsx'
import { paths } from './paths.ts'
import { TransferForm } from './transfer-form.tsx'

const { columns } = outgoingRegister

/** The register of outgoing documents of a year, with its ten columns. */
export const Outgoing = () => {
  const t = useText()
  const navigate = useNavigate()
  const { year: asked } = useSearch({ strict: false }) as { year?: number | string }
  const thisYear = new Date().getFullYear()
  const year = Number(asked ?? thisYear)
  const [noting, setNoting] = useState<OutgoingDocument>()
  const { data } = useQuery(api.outgoing.list.queryOptions({ input: { year } }))
  const taking = useMutation({
    mutationFn: () => client.outgoing.sheet({ year }),
    onSuccess: (file) => saveFile(file, `so-van-ban-di-${year}.xlsx`),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const years = Array.from({ length: 8 }, (_, n) => String(thisYear + 1 - n))
  return (
    <Page
      title={t.of(outgoingRegister.title)}
      intro={t(
        'Số chạy từ 01 mỗi năm, mỗi số dùng một lần (Nghị định 30/2020/NĐ-CP, Điều 15).',
        'Numbers run from 01 each year and are used once (Decree 30/2020, Article 15).',
      )}
      actions={
        <>
          <Select
            aria-label={t('Năm', 'Year')}
            allowDeselect={false}
            data={years}
            value={String(year)}
            onChange={(chosen) => void navigate({ to: paths.outgoing, search: { year: chosen } as never })}
          />
          <Button variant="default" loading={taking.isPending} onClick={() => taking.mutate()}>
            {t('Xuất Excel', 'Excel')}
          </Button>
        </>
      }
    >
      {data === undefined ? (
        <Loading />
      ) : data.length === 0 ? (
        <p className="panel">{t('Năm này chưa có văn bản đi.', 'No outgoing document in this year.')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
        <section className="table-frame short" tabIndex={0} aria-label={t.of(outgoingRegister.title)}>
          <table className="record-table outgoing-table">
            <thead>
              <tr>
                {Object.entries(columns).map(([key, { label }]) => (
                  <th key={key} scope="col">
                    {t.of(label)}
                  </th>
                ))}
                <th scope="col">{t('Việc', 'Act')}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.number}</th>
                  <td>
                    <TextDate day={row.documentDate} />
                  </td>
                  <td>{row.typeAndAbstract}</td>
                  <td>{row.signer}</td>
                  <td>{row.recipients}</td>
                  <td>{row.archive}</td>
                  <td>{row.copies}</td>
                  <td>
                    <TextDate day={row.transferredOn} />
                  </td>
                  <td>{row.receivedBy}</td>
                  <td>{row.note}</td>
                  <td>
                    <Button size="compact-sm" variant="default" onClick={() => setNoting(row)}>
                      {t('Ghi chuyển', 'Transfer')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {noting && <TransferForm document={noting} onClose={() => setNoting(undefined)} />}
    </Page>
  )
}
