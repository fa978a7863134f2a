import { Button } from '@mantine/core'
import { IconMessage, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { Progress, type Task, type TaskNote } from '#modules/work/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { notify } from '#web/ui/notice.tsx'
import { RecordForm } from '#web/ui/record-form.tsx'
import { TextDate, TextMoment } from '#web/ui/text-date.tsx'
import { commentFields, progressFields } from './task-fields.ts'

const progressInput = Progress.pick({ percent: true, onDay: true, words: true })
const commentInput = Progress.pick({ words: true })

/** Progress of the lead agency and comments of everybody concerned, the newest first. */
export const TaskNotes = ({ task }: { task: Task }) => {
  const t = useText()
  const { today } = useSession()
  const [writing, setWriting] = useState<'progress' | 'comment'>()
  const done = () => {
    setWriting(undefined)
    notify({ message: t('Đã ghi.', 'Kept.') })
  }
  const cancel = () => setWriting(undefined)
  return (
    <section className="panel" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('Tiến độ và trao đổi', 'Progress and comments')}</h2>
      {writing === undefined && (
        <div className="task-tools">
          {task.actions.includes('progress') && (
            <Button leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setWriting('progress')}>
              {t('Cập nhật tiến độ', 'Note progress')}
            </Button>
          )}
          {task.actions.includes('comment') && (
            <Button
              variant="default"
              leftSection={<IconMessage size={18} aria-hidden />}
              onClick={() => setWriting('comment')}
            >
              {t('Trao đổi', 'Comment')}
            </Button>
          )}
        </div>
      )}
      {writing === 'progress' && (
        <RecordForm
          register={progressFields}
          input={progressInput}
          row={{ percent: task.percent, onDay: today }}
          act={t('Ghi tiến độ', 'Keep')}
          onSave={async (values) => {
            const given = progressInput.parse(values)
            await client.work.progress({ id: task.id, version: task.version, ...given })
            done()
          }}
          onCancel={cancel}
        />
      )}
      {writing === 'comment' && (
        <RecordForm
          register={commentFields}
          input={commentInput}
          act={t('Gửi', 'Send')}
          onSave={async (values) => {
            await client.work.comment({ id: task.id, ...commentInput.parse(values) })
            done()
          }}
          onCancel={cancel}
        />
      )}
      {task.notes.length === 0 ? (
        <p className="quiet">{t('Chưa có ghi nhận nào.', 'Nothing was noted yet.')}</p>
      ) : (
        <ol className="notes">
          {task.notes.map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </ol>
      )}
    </section>
  )
}

const Note = ({ note }: { note: TaskNote }) => {
  const t = useText()
  return (
    <li>
      <p className="note-head">
        <strong>{note.personName}</strong>
        {note.agencyName && ` – ${note.agencyName}`} · <TextMoment at={note.at} />
        {note.percent !== null && (
          <>
            {' '}
            · <strong>{note.percent}%</strong> {t('tính đến', 'as of')} <TextDate day={note.onDay} />
          </>
        )}
      </p>
      <p>{note.words}</p>
    </li>
  )
}
