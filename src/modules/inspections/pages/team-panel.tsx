import { Button, Fieldset, Group, Radio, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Fieldwork, Member } from '#modules/inspections/fieldwork-shapes.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { notify } from '#web/ui/notice.tsx'
import { ReferenceField } from '#web/ui/reference-field.tsx'

/** The team: people with accounts, outsiders by name, one head. */
export const TeamPanel = ({ fieldwork }: { fieldwork: Fieldwork }) => {
  const t = useText()
  const [editing, setEditing] = useState(false)
  const { team, mayLead } = fieldwork
  return (
    <section className="panel" aria-labelledby="team-title">
      <h2 id="team-title">{t('Đoàn kiểm tra', 'Team')}</h2>
      {editing ? (
        <TeamForm fieldwork={fieldwork} onDone={() => setEditing(false)} />
      ) : (
        <>
          {team.length === 0 && <p className="quiet">{t('Chưa lập đoàn.', 'No team yet.')}</p>}
          <ul className="evidence-list">
            {team.map(({ name, position, agency, head }) => (
              <li key={`${name}${agency?.id}`}>
                <strong>{name}</strong>
                {head && ` – ${t('Trưởng đoàn', 'Head')}`}
                <p className="quiet">{[position, agency?.label].filter(Boolean).join(', ')}</p>
              </li>
            ))}
          </ul>
          {mayLead && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('Lập, sửa đoàn', 'Name the team')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}

const TeamForm = ({ fieldwork, onDone }: { fieldwork: Fieldwork; onDone: () => void }) => {
  const t = useText()
  const { visit } = fieldwork
  const [team, setTeam] = useState<readonly Member[]>(fieldwork.team)
  const [outsider, setOutsider] = useState({ name: '', position: '' })
  const [agency, setAgency] = useState<{ id: string; label: string }>()
  const save = useAct(
    (members: readonly Member[]) =>
      client.inspections.visits.saveTeam({
        id: visit.id,
        version: visit.version,
        members: members.map(({ agency: of, ...member }) => ({ ...member, agency: of?.id ?? null })),
      }),
    () => {
      notify({ message: t('Đã lưu đoàn kiểm tra.', 'The team was saved.') })
      onDone()
    },
  )
  const add = (member: Omit<Member, 'head'>) =>
    setTeam((before) => [...before, { ...member, head: before.length === 0 }])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.run(team)
      }}
    >
      <ul className="evidence-list">
        {team.map((member, at) => (
          <li key={member.personId ?? member.name}>
            <Group justify="space-between" mb="xs">
              <Radio
                name="head"
                label={`${member.name} (${t('trưởng đoàn', 'head')})`}
                description={[member.position, member.agency?.label].filter(Boolean).join(', ')}
                checked={member.head}
                onChange={() => setTeam((all) => all.map((one, n) => ({ ...one, head: n === at })))}
              />
              <Button
                size="sm"
                variant="subtle"
                leftSection={<IconTrash size={16} aria-hidden />}
                aria-label={`${t('Bỏ', 'Remove')}: ${member.name}`}
                onClick={() => setTeam((all) => all.filter((_, n) => n !== at))}
              >
                {t('Bỏ', 'Remove')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <ReferenceField
        label={t('Thêm người có tài khoản', 'Add a person with an account')}
        of="inspection-person"
        value={undefined}
        onChange={(person) => {
          if (person) add({ personId: person.id, name: person.label, position: null, agency: null })
        }}
      />
      <Fieldset mt="sm" legend={t('Hoặc người ngoài hệ thống', 'Or somebody without an account')}>
        <TextInput
          label={t('Họ và tên', 'Name')}
          value={outsider.name}
          onChange={({ currentTarget }) => setOutsider({ ...outsider, name: currentTarget.value })}
        />
        <TextInput
          label={t('Chức vụ', 'Position')}
          value={outsider.position}
          onChange={({ currentTarget }) => setOutsider({ ...outsider, position: currentTarget.value })}
        />
        <ReferenceField
          label={t('Cơ quan', 'Agency')}
          of="agency"
          value={agency}
          onChange={(chosen) => setAgency(chosen)}
        />
        <Button
          mt="xs"
          variant="default"
          disabled={outsider.name.trim() === ''}
          onClick={() => {
            add({
              personId: null,
              name: outsider.name.trim(),
              position: outsider.position.trim() || null,
              agency: agency ?? null,
            })
            setOutsider({ name: '', position: '' })
          }}
        >
          {t('Thêm vào đoàn', 'Add to the team')}
        </Button>
      </Fieldset>
      <ActFault act={save} />
      <Button type="submit" mt="sm" mr="sm" loading={save.busy}>
        {t('Lưu đoàn', 'Save the team')}
      </Button>
      <Button mt="sm" variant="default" onClick={onDone}>
        {t('Thôi', 'Cancel')}
      </Button>
    </form>
  )
}
