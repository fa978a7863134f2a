import { Button, Checkbox, MultiSelect, Select, TextInput } from '@mantine/core'
import { AgencyKind, agencyKinds, Duty, duties } from '#modules/agencies/document.ts'
import { useText } from '#web/locale.tsx'
import { ReferenceField } from '#web/ui/reference-field.tsx'
import type { NamesDraft, ShareDraft } from './order-draft.ts'

interface ShareFieldsProps {
  readonly share: ShareDraft
  readonly position: number
  readonly isRename: boolean
  /** Several receivers, or a giver that lives on: which duties go to this one. */
  readonly asksDuties: boolean
  readonly onChange: (share: ShareDraft) => void
  readonly onRemove: (() => void) | undefined
  readonly errorAt: (name: string) => string | undefined
}

/** One receiver of a reorganisation: which agency, under which name, with which duties. */
export const ShareFields = (props: ShareFieldsProps) => {
  const { share, position, isRename, asksDuties, onChange, onRemove, errorAt } = props
  const t = useText()
  const at = `shares.${position}`
  return (
    <fieldset className="share">
      <legend>
        {isRename
          ? t('Tên mới', 'New name')
          : t(`Cơ quan tiếp nhận ${position + 1}`, `Receiving agency ${position + 1}`)}
      </legend>
      {!isRename && (
        <Checkbox
          label={t('Là cơ quan mới thành lập', 'It is a new agency')}
          checked={share.arises}
          onChange={(event) => onChange({ ...share, arises: event.currentTarget.checked })}
          mb="md"
        />
      )}
      {isRename || share.arises ? (
        <NameFields
          names={share.names}
          onChange={(names) => onChange({ ...share, names })}
          errorAt={(name) => errorAt(`${at}.names.${name}`)}
        />
      ) : (
        <ReferenceField
          label={t('Cơ quan', 'Agency')}
          of="agency"
          required
          value={share.to}
          onChange={(to) => onChange({ ...share, to })}
          error={errorAt(`${at}.to`) ?? errorAt(at)}
        />
      )}
      {asksDuties && (
        <MultiSelect
          mt="md"
          label={t('Nhiệm vụ chuyển giao', 'Duties that pass on')}
          description={t('Để trống là mọi nhiệm vụ.', 'Empty means all duties.')}
          data={Duty.options.map((duty) => ({ value: duty, label: t.of(duties[duty]) }))}
          value={share.duties === 'all' ? [] : [...share.duties]}
          onChange={(chosen) =>
            onChange({ ...share, duties: chosen.length === 0 ? 'all' : (chosen as Duty[]) })
          }
          error={errorAt(at)}
        />
      )}
      {onRemove && (
        <Button mt="md" size="compact-sm" variant="default" onClick={onRemove}>
          {t('Bỏ cơ quan này', 'Take it out')}
        </Button>
      )}
    </fieldset>
  )
}

interface NameFieldsProps {
  readonly names: NamesDraft
  readonly onChange: (names: NamesDraft) => void
  readonly errorAt: (name: string) => string | undefined
}

const NameFields = ({ names, onChange, errorAt }: NameFieldsProps) => {
  const t = useText()
  const field = (name: 'name' | 'shortName' | 'symbol' | 'placeName', label: string) => ({
    label,
    value: names[name],
    error: errorAt(name),
    withAsterisk: true,
    'aria-required': true,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...names, [name]: event.currentTarget.value }),
  })
  return (
    <div className="form-grid">
      <TextInput {...field('name', t('Tên đầy đủ', 'Full name'))} />
      <TextInput {...field('shortName', t('Tên ngắn', 'Short name'))} />
      <TextInput
        {...field('symbol', t('Ký hiệu trong số văn bản', 'Symbol in document numbers'))}
        placeholder="SKHCN"
      />
      <TextInput {...field('placeName', t('Địa danh trên văn bản', 'Place name on documents'))} />
      <Select
        label={t('Loại', 'Kind')}
        allowDeselect={false}
        data={AgencyKind.options.map((kind) => ({ value: kind, label: t.of(agencyKinds[kind]) }))}
        value={names.kind}
        onChange={(kind) => kind && onChange({ ...names, kind: kind as AgencyKind })}
      />
      <ReferenceField
        label={t('Cơ quan cấp trên', 'Agency above')}
        of="agency"
        value={names.parent}
        onChange={(parent) => onChange({ ...names, parent })}
        error={errorAt('parent')}
      />
    </div>
  )
}
