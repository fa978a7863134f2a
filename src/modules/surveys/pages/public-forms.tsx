import './survey-form.css'
import { useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { EntryPage } from '#web/pages/entry-page.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { AnswerForm, type FormDoor } from './answer-form.tsx'

const PublicForm = ({ door }: { door: FormDoor }) => {
  const t = useText()
  return (
    <div className="survey-page">
      <EntryPage title={t('Phiếu khảo sát', 'Survey')} intro="">
        <AnswerForm door={door} />
      </EntryPage>
    </div>
  )
}

// A few letters tell drafts of several links apart, and are too few to be the link.
const draftName = (token: string) => `link.${token.slice(0, 6)}`

/** The form behind a personal link. */
export const LinkedForm = () => {
  const { token = '' } = useSearch({ strict: false }) as SearchParams
  const door = useMemo<FormDoor>(
    () => ({
      name: draftName(token),
      open: () => client.surveys.forms.byLink({ token }),
      handIn: (given) => client.surveys.forms.handInByLink({ token, ...given }),
    }),
    [token],
  )
  return <PublicForm door={door} />
}

/** A form that anybody answers without a name. */
export const OpenForm = () => {
  const { code = '' } = useParams({ strict: false }) as { code?: string }
  const door = useMemo<FormDoor>(
    () => ({
      name: `open.${code}`,
      open: () => client.surveys.forms.openForm({ code }),
      handIn: ({ answers }) => client.surveys.forms.handInOpen({ code, answers }),
    }),
    [code],
  )
  return <PublicForm door={door} />
}
