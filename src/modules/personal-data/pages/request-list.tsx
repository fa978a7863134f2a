import type { ReactNode } from 'react'
import type { PersonalRequest } from '#modules/personal-data/contract.ts'
import { wishes } from '#modules/personal-data/rules.ts'
import { useText } from '#web/locale.tsx'
import { TextDate, TextMoment } from '#web/ui/text-date.tsx'

interface RequestListProps {
  readonly requests: readonly PersonalRequest[]
  /** What can be done with a request that has no answer. */
  readonly act?: (request: PersonalRequest) => ReactNode
}

/** Requests to correct or erase, each with its answer or the day by which it is due. */
export const RequestList = ({ requests, act }: RequestListProps) => {
  const t = useText()
  return (
    <ul>
      {requests.map((request) => (
        <li key={request.id}>
          <strong>{t.of(wishes[request.wish])}</strong>: {request.words}
          <p className="quiet">
            {act && `${request.email} · `}
            <TextMoment at={request.receivedAt} />
          </p>
          {request.answer !== null && request.answeredAt !== null ? (
            <p>
              {t('Trả lời:', 'Answer:')} {request.answer}
            </p>
          ) : (
            <p>
              {t('Trả lời trước hết ngày', 'To be answered by the end of')}{' '}
              <TextDate day={request.answerBy} />
            </p>
          )}
          {request.answeredAt === null && act?.(request)}
        </li>
      ))}
    </ul>
  )
}
