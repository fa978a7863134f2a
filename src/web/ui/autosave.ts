import { useCallback, useEffect, useRef, useState } from 'react'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { dropDraft, findDraft, keepDraft } from './draft.ts'
import { momentText } from './text-date.tsx'

const idleMs = 2000

/** How far a draft has come. `conflict`: somebody else saved meanwhile; show both and let the person choose. */
export type DraftState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict'

interface AutosaveOptions<T> {
  /** Names the draft on this device, e.g. `report.2026.agency-7`. */
  readonly name: string
  readonly value: T
  /** Saves to the server; a refusal CHANGED_MEANWHILE means a conflict. */
  readonly save: (value: T) => Promise<unknown>
  /** Fetches what the server holds now, to stand beside the own version in a conflict. */
  readonly fetchTheirs?: () => Promise<T>
}

/**
 * Saves what is being written after two seconds of rest and when the field is left (`onBlur={autosave.flush}`). Until
 * the server has it, it is kept on this device, so that a reload or a lost line loses nothing: `recovered` is such a
 * version from before.
 */
export const useAutosave = <T>({ name, value, save, fetchTheirs }: AutosaveOptions<T>) => {
  const t = useText()
  const [state, setState] = useState<DraftState>('saved')
  const [savedAt, setSavedAt] = useState<string>()
  const [theirs, setTheirs] = useState<T>()
  const [recovered, setRecovered] = useState(() => findDraft<T>(name))
  const kept = useRef(JSON.stringify(value))
  const latest = useRef({ value, save, fetchTheirs })
  latest.current = { value, save, fetchTheirs }

  const flush = useCallback(async () => {
    const now = latest.current
    const text = JSON.stringify(now.value)
    if (text === kept.current) return
    setState('saving')
    try {
      await now.save(now.value)
      kept.current = text
      dropDraft(name)
      setSavedAt(new Date().toISOString())
      setState(JSON.stringify(latest.current.value) === text ? 'saved' : 'unsaved')
    } catch (error) {
      const conflict = toRefusal(error).code === 'CHANGED_MEANWHILE'
      setState(conflict ? 'conflict' : 'failed')
      if (conflict) setTheirs(await now.fetchTheirs?.().catch(() => undefined))
    }
  }, [name])

  const written = JSON.stringify(value)
  useEffect(() => {
    if (written === kept.current) return
    keepDraft(name, latest.current.value)
    setState((before) => (before === 'conflict' ? before : 'unsaved'))
    const timer = setTimeout(() => void flush(), idleMs)
    return () => clearTimeout(timer)
  }, [name, written, flush])

  const forget = () => {
    dropDraft(name)
    setRecovered(undefined)
  }
  const words = {
    saved: savedAt ? `${t('Đã lưu', 'Saved')} ${momentText(savedAt).slice(-5)}` : '',
    unsaved: t('Chưa lưu', 'Not saved yet'),
    saving: t('Đang lưu…', 'Saving…'),
    failed: t(
      'Chưa lưu được; bản nháp còn trên máy này.',
      'Could not save; the draft is kept on this device.',
    ),
    conflict: t('Người khác vừa sửa. Hãy so hai bản.', 'Somebody else changed it. Compare the two versions.'),
  }[state]
  return {
    state,
    words,
    flush,
    recovered,
    forget,
    conflict: state === 'conflict' ? { mine: value, theirs } : undefined,
  }
}
