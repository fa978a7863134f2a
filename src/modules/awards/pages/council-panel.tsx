import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Appointing, type Member, memberRoles } from '#modules/awards/round-contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { ReferenceChoice } from '#web/module-pages.ts'
import { toRefusal } from '#web/refusal.ts'
import { Confirm } from '#web/ui/confirm.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { ReferenceField } from '#web/ui/reference-field.tsx'
import './awards.css'

/** Who sits on the council of a round; appointed and dismissed here. */
export const CouncilPanel = ({ roundId }: { roundId: string }) => {
  const t = useText()
  const council = useQuery(api.awards.rounds.council.queryOptions({ input: { id: roundId } }))
  const [leaving, setLeaving] = useState<Member>()
  const dismiss = useMutation({
    mutationFn: (given: { member: string; reason: string }) =>
      client.awards.rounds.dismiss({ id: roundId, ...given }),
    onSuccess: () => {
      setLeaving(undefined)
      notify({ message: t('Đã miễn nhiệm.', 'Dismissed.') })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  if (council.isError) return <p role="alert">{t.of(toRefusal(council.error).text)}</p>
  if (council.data === undefined) return <Loading rows={3} />
  const { members, mayAppoint } = council.data
  return (
    <section className="panel" aria-labelledby="council-title">
      <h2 id="council-title">{t('Hội đồng sơ tuyển', 'Council of the province')}</h2>
      {members.length === 0 && (
        <p className="quiet">
          {t(
            'Chưa có thành viên. Hãy cử Chủ tịch, thư ký và các thành viên theo quyết định thành lập.',
            'No member yet. Appoint the chair, a secretary and members by the decision on the council.',
          )}
        </p>
      )}
      <ul className="award-papers">
        {members.map((member) => (
          <li key={member.id} className="award-paper">
            <span className="award-paper-name">
              <strong>{member.name}</strong> – {t.of(memberRoles[member.role])}
              {member.position && <span className="quiet"> · {member.position}</span>}
            </span>
            {mayAppoint && (
              <Button size="compact-sm" variant="default" onClick={() => setLeaving(member)}>
                {t('Miễn nhiệm…', 'Dismiss…')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayAppoint && <Appoint roundId={roundId} />}
      <Confirm
        opened={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={`${t('Miễn nhiệm', 'Dismiss')} ${leaving?.name ?? ''}?`}
        consequence={t(
          'Điểm đã gửi được giữ trong lịch sử; người này không chấm tiếp.',
          'Scores that were handed in stay; this person scores no more.',
        )}
        act={t('Miễn nhiệm', 'Dismiss')}
        tone="bad"
        asksReason
        onConfirm={(reason) =>
          leaving
            ? dismiss.mutateAsync({ member: leaving.id, reason }).catch(() => undefined)
            : Promise.resolve()
        }
      />
    </section>
  )
}

const Appoint = ({ roundId }: { roundId: string }) => {
  const t = useText()
  const [person, setPerson] = useState<ReferenceChoice>()
  const [role, setRole] = useState<Appointing['role']>('member')
  const appoint = useMutation({
    mutationFn: () => client.awards.rounds.appoint({ id: roundId, person: person?.id ?? '', role }),
    onSuccess: () => {
      setPerson(undefined)
      notify({ message: t('Đã cử thành viên.', 'Appointed.') })
    },
  })
  const refusal = appoint.error && toRefusal(appoint.error)
  return (
    <form
      className="award-item"
      onSubmit={(event) => {
        event.preventDefault()
        appoint.mutate()
      }}
    >
      <ReferenceField
        label={t('Người được cử', 'Person')}
        of="person"
        value={person}
        onChange={setPerson}
        error={refusal ? t.of(refusal.text) : undefined}
      />
      <NativeSelect
        label={t('Vai trò', 'Role')}
        value={role}
        data={Object.entries(memberRoles).map(([value, label]) => ({ value, label: t.of(label) }))}
        onChange={(event) => setRole(event.currentTarget.value as Appointing['role'])}
      />
      <div className="form-foot">
        <Button type="submit" loading={appoint.isPending} disabled={person === undefined}>
          {t('Cử thành viên', 'Appoint')}
        </Button>
      </div>
    </form>
  )
}
