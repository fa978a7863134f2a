import { Select, TextInput } from '@mantine/core'
import { roles } from '#kernel/actor.ts'
import { givenRoles } from '#modules/agencies/people-contract.ts'
import { useText } from '#web/locale.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { ReferenceField } from '#web/ui/reference-field.tsx'

/** A role as it is being entered. */
export interface RoleDraft {
  readonly role: (typeof givenRoles)[number]
  readonly agency: { id: string; label: string } | undefined
  readonly enterprise: { id: string; label: string } | undefined
  readonly body: { id: string; label: string } | undefined
  readonly from: string
  readonly to: string
  readonly decision: string
}

export const newRole = (from: string): RoleDraft => ({
  ...{
    role: 'officer',
    agency: undefined,
    enterprise: undefined,
    body: undefined,
    from,
    to: '',
    decision: '',
  },
})

/** The role as the server takes it. */
export const sentRole = ({ role, agency, enterprise, body, from, to, decision }: RoleDraft) => ({
  role,
  from,
  ...(agency && role !== 'representative' ? { agencyId: agency.id } : {}),
  ...(role === 'representative' && enterprise ? { enterpriseId: enterprise.id } : {}),
  ...(role === 'representative' && body ? { bodyId: body.id } : {}),
  ...(to ? { to } : {}),
  ...(decision.trim() ? { decision: decision.trim() } : {}),
})

interface RoleFieldsProps {
  readonly draft: RoleDraft
  readonly onChange: (draft: RoleDraft) => void
  readonly errorAt: (name: string) => string | undefined
}

/** Which role, where, from when, by which decision. */
export const RoleFields = ({ draft, onChange, errorAt }: RoleFieldsProps) => {
  const t = useText()
  const set = (change: Partial<RoleDraft>) => onChange({ ...draft, ...change })
  return (
    <div className="form-grid">
      <Select
        label={t('Vai trò', 'Role')}
        withAsterisk
        allowDeselect={false}
        data={givenRoles.map((value) => ({ value, label: t.of(roles[value]) }))}
        value={draft.role}
        onChange={(role) => role && set({ role: role as RoleDraft['role'] })}
        error={errorAt('role.role')}
      />
      {draft.role === 'representative' ? (
        <>
          <ReferenceField
            label={t('Doanh nghiệp', 'Enterprise')}
            of="enterprise"
            value={draft.enterprise}
            onChange={(one) => set({ enterprise: one && { id: one.id, label: one.label }, body: undefined })}
            error={errorAt('role.enterpriseId')}
          />
          <ReferenceField
            label={t('Hoặc tổ chức đánh giá sự phù hợp', 'Or conformity body')}
            of="conformity-body"
            value={draft.body}
            onChange={(one) => set({ body: one && { id: one.id, label: one.label }, enterprise: undefined })}
            error={errorAt('role.bodyId')}
          />
        </>
      ) : (
        <ReferenceField
          label={t('Cơ quan', 'Agency')}
          of="agency"
          value={draft.agency}
          onChange={(agency) => set({ agency: agency && { id: agency.id, label: agency.label } })}
          error={errorAt('role.agencyId')}
          required={draft.role === 'officer' || draft.role === 'leader'}
        />
      )}
      <DateField
        label={t('Từ ngày', 'From')}
        required
        value={draft.from}
        onChange={(from) => set({ from })}
        error={errorAt('role.from')}
      />
      <DateField
        label={t('Đến hết ngày', 'Until the end of')}
        value={draft.to}
        onChange={(to) => set({ to })}
        error={errorAt('role.to')}
      />
      <TextInput
        label={t('Theo quyết định', 'By decision')}
        value={draft.decision}
        onChange={(event) => set({ decision: event.currentTarget.value })}
      />
    </div>
  )
}
