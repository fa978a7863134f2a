import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Page } from '#web/ui/page.tsx'
import { AnswerForm, type FormDoor } from './answer-form.tsx'

/** The form that the own enterprise is asked to fill in. */
export const OwnForm = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const door = useMemo<FormDoor>(
    () => ({
      name: `own.${id}`,
      open: () => client.surveys.forms.own({ invitation: id }),
      handIn: (given) => client.surveys.forms.handInOwn({ invitation: id, ...given }),
    }),
    [id],
  )
  return (
    <Page title={t('Phiếu khảo sát', 'Survey')}>
      <div className="panel">
        <AnswerForm door={door} />
      </div>
    </Page>
  )
}
