import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { Page } from '#web/ui/page.tsx'
import { paths } from './paths.ts'
import { PersonFields, sentDetails } from './person-fields.tsx'
import { newRole, RoleFields, sentRole } from './role-fields.tsx'
import { ToldPassword } from './told-password.tsx'

type Made = Awaited<ReturnType<typeof client.agencies.addPerson>>

/** Makes an account with its first role; the first password is shown once. */
export const NewPerson = () => {
  const t = useText()
  const { today } = useSession()
  const [who, setWho] = useState({ name: '', email: '', position: '', phone: '' })
  const [role, setRole] = useState(() => newRole(today))
  const [made, setMade] = useState<Made>()
  const adding = useAct(
    () => client.agencies.addPerson({ ...sentDetails(who), role: sentRole(role) }),
    setMade,
  )
  return (
    <Page
      title={t('Thêm người', 'Add a person')}
      breadcrumbs={[{ label: t('Người dùng', 'People'), to: paths.people }]}
    >
      {made ? (
        <>
          <ToldPassword name={made.person.name} password={made.password} />
          <p>
            <Link to={`${paths.people}/${made.person.id}`}>
              {t('Mở hồ sơ người này', 'Open this person')}
            </Link>
          </p>
        </>
      ) : (
        <form
          className="panel"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            adding.run(undefined)
          }}
        >
          <ActFault act={adding} />
          <PersonFields draft={who} onChange={setWho} errorAt={adding.errorAt} />
          <h2>{t('Vai trò đầu tiên', 'First role')}</h2>
          <RoleFields draft={role} onChange={setRole} errorAt={adding.errorAt} />
          <div className="form-foot">
            <Button type="submit" loading={adding.busy}>
              {t('Tạo tài khoản', 'Make the account')}
            </Button>
            <Button variant="default" component={Link} to={paths.people}>
              {t('Không', 'Cancel')}
            </Button>
          </div>
        </form>
      )}
    </Page>
  )
}
