import { Button } from '@mantine/core'
import { useState } from 'react'
import { roles } from '#kernel/actor.ts'
import type { PersonRow, RoleRow } from '#modules/agencies/people-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { newRole, RoleFields, sentRole } from './role-fields.tsx'

/** The roles of a person through time; a role is ended, never wiped out. */
export const RolePanel = ({ person }: { person: PersonRow }) => {
  const t = useText()
  const { today } = useSession()
  const [ending, setEnding] = useState<RoleRow>()
  const mayGive = person.actions.includes('give-role')
  return (
    <section className="panel" aria-labelledby="roles-title">
      <h2 id="roles-title">{t('Vai trò', 'Roles')}</h2>
      <TableFrame label={t('Bảng vai trò', 'Table of roles')} size="short">
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Vai trò', 'Role')}</th>
              <th scope="col">{t('Cơ quan', 'Agency')}</th>
              <th scope="col">{t('Từ ngày', 'From')}</th>
              <th scope="col">{t('Đến ngày', 'To')}</th>
              <th scope="col">{t('Theo quyết định', 'By decision')}</th>
              {mayGive && <th scope="col">{t('Việc', 'Act')}</th>}
            </tr>
          </thead>
          <tbody>
            {person.roles.map((role) => (
              <tr key={role.id} className={role.to !== null && role.to < today ? 'former' : undefined}>
                <th scope="row">{t.of(roles[role.role])}</th>
                <td>{role.agency?.label}</td>
                <td>
                  <TextDate day={role.from} />
                </td>
                <td>
                  <TextDate day={role.to} />
                </td>
                <td>{role.decision}</td>
                {mayGive && (
                  <td>
                    {(role.to === null || role.to >= today) && (
                      <Button size="compact-sm" variant="default" onClick={() => setEnding(role)}>
                        {t('Kết thúc', 'End')}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {mayGive && <GiveRole person={person} />}
      {ending && <EndRole person={person} role={ending} onClose={() => setEnding(undefined)} />}
    </section>
  )
}

const GiveRole = ({ person }: { person: PersonRow }) => {
  const t = useText()
  const { today } = useSession()
  const [opened, setOpened] = useState(false)
  const [draft, setDraft] = useState(() => newRole(today))
  const giving = useAct(
    () => client.agencies.giveRole({ id: person.id, role: sentRole(draft) }),
    () => {
      setOpened(false)
      setDraft(newRole(today))
    },
  )
  const title = t('Giao vai trò', 'Give a role')
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {title}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={title} size="lg">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            giving.run(undefined)
          }}
        >
          <ActFault act={giving} />
          <RoleFields draft={draft} onChange={setDraft} errorAt={giving.errorAt} />
          <div className="form-foot">
            <Button type="submit" loading={giving.busy}>
              {title}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}

const EndRole = ({ person, role, onClose }: { person: PersonRow; role: RoleRow; onClose: () => void }) => {
  const t = useText()
  const { today } = useSession()
  const [on, setOn] = useState(today)
  const end = useAct(() => client.agencies.endRole({ id: person.id, role: role.id, on }), onClose)
  const title = t('Kết thúc vai trò', 'End the role')
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          end.run(undefined)
        }}
      >
        <ActFault act={end} />
        <DateField
          label={t('Ngày cuối giữ vai trò', 'Last day')}
          required
          value={on}
          onChange={setOn}
          error={end.errorAt('on')}
        />
        <div className="form-foot">
          <Button type="submit" loading={end.busy}>
            {title}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
