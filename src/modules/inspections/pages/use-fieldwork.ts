import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fieldwork } from '#modules/inspections/fieldwork-shapes.ts'
import { client } from '#web/client.ts'
import { type ApiRefusal, toRefusal } from '#web/refusal.ts'
import { type Draft, device, type WaitingPhoto } from './device.ts'
import { smallPhoto } from './photo.ts'
import { sendWaiting, withAnswers } from './send-waiting.ts'

const pause = 700
const retryEvery = 20_000

/** The work on one visit: what the server said last, what waits on this device, and whether there is a line. */
export const useFieldwork = (id: string) => {
  const [fieldwork, setFieldwork] = useState<Fieldwork>()
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  const [photos, setPhotos] = useState<readonly WaitingPhoto[]>([])
  const [online, setOnline] = useState(navigator.onLine)
  const [refusal, setRefusal] = useState<ApiRefusal>()
  const [busy, setBusy] = useState(false)
  const latest = useRef<Fieldwork>(undefined)
  const running = useRef<Promise<void>>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const show = useCallback(
    async (now?: Fieldwork) => {
      if (now) {
        latest.current = now
        setFieldwork(now)
      }
      setDrafts(await device.drafts(id))
      setPhotos(await device.photos(id))
    },
    [id],
  )

  const meet = useCallback(async () => {
    setBusy(true)
    try {
      const read = await client.inspections.visits.fieldwork({ id })
      await device.keepVisit(read)
      const waits = (await device.drafts(id)).length + (await device.photos(id)).length
      await show(read.mayAnswer && waits > 0 ? await sendWaiting(read) : read)
      setOnline(true)
      setRefusal(undefined)
    } catch (error) {
      const no = toRefusal(error)
      if (no.code === 'OFFLINE') setOnline(false)
      else setRefusal(no)
      await show()
    } finally {
      setBusy(false)
    }
  }, [id, show])

  // One exchange at a time: a second would send the same drafts again.
  const exchange = useCallback(() => {
    clearTimeout(timer.current)
    running.current = (running.current ?? Promise.resolve()).then(meet)
  }, [meet])

  useEffect(() => {
    void device.findVisit(id).then(async (kept) => {
      if (kept) await show(kept)
      exchange()
    })
    const back = () => {
      setOnline(true)
      exchange()
    }
    const gone = () => setOnline(false)
    window.addEventListener('online', back)
    window.addEventListener('offline', gone)
    const again = setInterval(async () => {
      if ((await device.drafts(id)).length + (await device.photos(id)).length > 0) exchange()
    }, retryEvery)
    return () => {
      window.removeEventListener('online', back)
      window.removeEventListener('offline', gone)
      clearInterval(again)
      clearTimeout(timer.current)
    }
  }, [id, show, exchange])

  const sendSoon = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(exchange, pause)
  }

  const answer = async (question: string, change: Partial<Pick<Draft, 'answer' | 'note'>>) => {
    if (fieldwork === undefined) return
    const held = fieldwork.answers.find((one) => one.question === question)
    const mine = (one: Draft) => one.question === question && one.person === fieldwork.person
    const before: Omit<Draft, 'stroke'> = drafts.find(mine) ?? {
      visit: id,
      person: fieldwork.person,
      question,
      answer: held?.answer ?? null,
      note: held?.note ?? '',
      base: held?.version ?? 0,
    }
    const draft: Draft = { ...before, ...change, stroke: crypto.randomUUID() }
    setDrafts((all) => [...all.filter((one) => !mine(one)), draft])
    await device.keepDraft(draft)
    sendSoon()
  }

  const choose = async ({ conflict, ...draft }: Draft, whose: 'mine' | 'theirs') => {
    if (conflict === undefined || latest.current === undefined) return
    if (whose === 'mine') await device.keepDraft({ ...draft, base: conflict.version })
    else await device.dropDraft(draft)
    const now = withAnswers(latest.current, [conflict])
    await device.keepVisit(now)
    await show(now)
    exchange()
  }

  const addPhoto = async (question: string, file: File) => {
    if (fieldwork === undefined) return
    const image = await smallPhoto(file)
    await device.keepPhoto({ id: crypto.randomUUID(), visit: id, person: fieldwork.person, question, image })
    await show()
    sendSoon()
  }

  return { fieldwork, drafts, photos, online, refusal, busy, answer, choose, addPhoto, send: exchange }
}
export type FieldworkHandle = ReturnType<typeof useFieldwork>
