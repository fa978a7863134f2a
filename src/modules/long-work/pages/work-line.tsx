import { Button, Progress } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { useText } from '#web/locale.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TextMoment } from '#web/ui/text-date.tsx'
import { type StartedWork, workStates } from '../contract.ts'
import { useWorkActs } from './work-acts.ts'

const actionWords = {
  fetch: text('Tải tệp', 'Fetch the file'),
  cancel: text('Hủy', 'Cancel'),
  repeat: text('Chạy lại', 'Run again'),
  undo: text('Hoàn tác', 'Take back'),
} as const

const tones = {
  waiting: 'waiting',
  running: 'active',
  done: 'good',
  failed: 'bad',
  cancelled: 'quiet',
  interrupted: 'bad',
} as const
const stopping = text('Đang dừng', 'Stopping')

/** One work: what it is, how far it has come or what came of it, and what may be done with it. */
export const WorkLine = ({ work }: { work: StartedWork }) => {
  const t = useText()
  const acting = useWorkActs(work)
  const { state, done, total, file } = work
  const title = t.of(work.title)
  const number = (value: number) => groupThousands(String(value))
  return (
    <div className="work-line">
      <div className="work-head">
        <strong>{title}</strong>
        <StatusBadge
          label={state === 'running' && work.actions.length === 0 ? stopping : workStates[state]}
          tone={tones[state]}
        />
      </div>
      {state === 'running' && (
        <>
          <Progress
            value={total ? (100 * done) / total : 100}
            animated={!total}
            aria-label={`${title}: ${t('tiến độ', 'progress')}`}
          />
          {total !== null && (
            <span className="quiet">
              {number(done)}/{number(total)}
            </span>
          )}
        </>
      )}
      {work.words && <span>{t.of(work.words)}</span>}
      <span className="quiet">
        <TextMoment at={work.endedAt ?? work.startedAt} />
        {file && (
          <>
            {' · '}
            {t('lưu đến', 'kept until')} <TextMoment at={file.until} />
          </>
        )}
      </span>
      <div className="work-acts">
        {work.actions.map((action) => (
          <Button
            key={action}
            size="compact-sm"
            variant={action === 'fetch' ? 'filled' : 'default'}
            loading={acting.isPending && acting.variables === action}
            aria-label={`${t.of(actionWords[action])}: ${title}`}
            onClick={() => acting.mutate(action)}
          >
            {t.of(actionWords[action])}
          </Button>
        ))}
        {work.path && state === 'done' && (
          <Button component={Link} to={work.path} size="compact-sm" variant="default">
            {t('Xem kết quả', 'See the result')}
          </Button>
        )}
      </div>
    </div>
  )
}
