import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ListQuery } from '#kernel/contract.ts'
import { useText } from '../locale.tsx'
import { notifyRefusal } from './notice.tsx'
import type { RegisterApi, RegisterRow } from './register-api.ts'

/** A list goes to paper up to so many rows; longer ones belong in an Excel file. */
export const mostPrinted = 5000
const atOnce = 200

const readAll = async (api: RegisterApi, query: ListQuery): Promise<RegisterRow[]> => {
  const rows: RegisterRow[] = []
  for (let page = 1; rows.length < mostPrinted; page += 1) {
    const next = await api.list({ ...query, page, size: atOnce })
    rows.push(...next.rows)
    if (next.rows.length < atOnce) break
  }
  return rows.slice(0, mostPrinted)
}

/** Brings all rows of a list to paper: reads them, lets the page draw them, and opens the print dialog. */
export const usePrintList = (api: RegisterApi, query: ListQuery) => {
  const t = useText()
  const [rows, setRows] = useState<readonly RegisterRow[]>()
  const reading = useMutation({
    mutationFn: () => readAll(api, query),
    onSuccess: setRows,
    onError: (error) => notifyRefusal(error, t.locale),
  })
  useEffect(() => {
    if (rows === undefined) return
    const done = () => setRows(undefined)
    window.addEventListener('afterprint', done, { once: true })
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [rows])
  return { rows, print: () => reading.mutate(), reading: reading.isPending }
}
