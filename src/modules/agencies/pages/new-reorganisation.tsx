import { Button, Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type SuccessionKind, successionKinds } from '#modules/agencies/document.ts'
import type { ReorganisationPreview } from '#modules/agencies/reorganisation-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { notify } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { newOrder, newShare, type OrderDraft, sentOrder } from './order-draft.ts'
import './agencies.css'
import { Givers } from './givers.tsx'
import { paths } from './paths.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { ShareFields } from './share-fields.tsx'

/** Enters a reorganisation: filled in, looked at, then carried out on exactly what was looked at. */
export const NewReorganisation = () => {
  const t = useText()
  const { today } = useSession()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => newOrder(today))
  const [preview, setPreview] = useState<ReorganisationPreview>()
  const set = (change: Partial<OrderDraft>) => {
    setDraft({ ...draft, ...change })
    setPreview(undefined)
  }
  const looking = useAct(() => client.agencies.previewReorganisation(sentOrder(draft)), setPreview)
  const carrying = useAct(
    (stamp: string) => client.agencies.reorganise({ order: sentOrder(draft), stamp }),
    () => {
      notify({ message: t('Đã ghi nhận lần sắp xếp.', 'The reorganisation is carried out.') })
      return navigate({ to: paths.reorganisations })
    },
  )
  return (
    <Page
      title={t('Ghi nhận sắp xếp cơ quan', 'Enter a reorganisation')}
      breadcrumbs={[{ label: t('Sắp xếp cơ quan', 'Reorganisation'), to: paths.reorganisations }]}
    >
      <form
        className="panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          looking.run(undefined)
        }}
      >
        <ActFault act={looking} />
        <SegmentedControl
          className="kind-choice"
          aria-label={t('Loại sắp xếp', 'Kind')}
          data={Object.entries(successionKinds).map(([value, label]) => ({ value, label: t.of(label) }))}
          value={draft.kind}
          onChange={(kind) =>
            set({
              kind: kind as SuccessionKind,
              shares: kind === 'abolish' ? [] : draft.shares.length > 0 ? draft.shares : [newShare(0, false)],
            })
          }
        />
        <Givers
          kind={draft.kind}
          from={draft.from}
          onChange={(from) => set({ from })}
          error={looking.errorAt('from')}
        />
        {draft.kind === 'split' && (
          <Checkbox
            mt="md"
            label={t('Cơ quan bị tách vẫn hoạt động', 'The agency that is split goes on existing')}
            checked={draft.livesOn}
            onChange={(event) => set({ livesOn: event.currentTarget.checked })}
          />
        )}
        {draft.shares.map((share, position) => (
          <ShareFields
            key={share.key}
            share={share}
            position={position}
            isRename={draft.kind === 'rename'}
            asksDuties={draft.kind === 'split' || draft.kind === 'transfer' || draft.kind === 'abolish'}
            errorAt={looking.errorAt}
            onChange={(next) => set({ shares: draft.shares.map((one) => (one === share ? next : one)) })}
            onRemove={
              draft.shares.length > 1 || draft.kind === 'abolish'
                ? () => set({ shares: draft.shares.filter((one) => one !== share) })
                : undefined
            }
          />
        ))}
        {draft.kind !== 'merge' && draft.kind !== 'rename' && (
          <Button
            variant="default"
            onClick={() => set({ shares: [...draft.shares, newShare(Date.now(), draft.kind === 'split')] })}
          >
            {t('Thêm cơ quan tiếp nhận', 'Add a receiving agency')}
          </Button>
        )}
        <Decision draft={draft} set={set} errorAt={looking.errorAt} />
        <div className="form-foot">
          <Button type="submit" variant={preview ? 'default' : 'filled'} loading={looking.busy}>
            {t('Xem trước', 'Preview')}
          </Button>
        </div>
      </form>
      {preview && (
        <>
          <PreviewPanel preview={preview} />
          <ActFault act={carrying} />
          <div className="form-foot">
            <Button loading={carrying.busy} onClick={() => carrying.run(preview.stamp)}>
              {t('Ghi nhận sắp xếp', 'Carry it out')}
            </Button>
          </div>
        </>
      )}
    </Page>
  )
}

interface DecisionProps {
  readonly draft: OrderDraft
  readonly set: (change: Partial<OrderDraft>) => void
  readonly errorAt: (name: string) => string | undefined
}

const Decision = ({ draft, set, errorAt }: DecisionProps) => {
  const t = useText()
  return (
    <fieldset className="share">
      <legend>{t('Căn cứ và ngày hiệu lực', 'Decision and day')}</legend>
      <div className="form-grid">
        <DateField
          label={t('Có hiệu lực từ ngày', 'In force from')}
          required
          value={draft.on}
          onChange={(on) => set({ on })}
          error={errorAt('on')}
        />
        <TextInput
          label={t('Số, tên quyết định', 'Number and name of the decision')}
          withAsterisk
          aria-required
          value={draft.document}
          onChange={(event) => set({ document: event.currentTarget.value })}
          error={errorAt('decision.document')}
        />
        <DateField
          label={t('Ngày ký', 'Signed on')}
          value={draft.date}
          onChange={(date) => set({ date })}
          error={errorAt('decision.date')}
        />
        <TextInput
          label={t('Liên kết văn bản', 'Link')}
          type="url"
          value={draft.url}
          onChange={(event) => set({ url: event.currentTarget.value })}
          error={errorAt('decision.url')}
        />
        <Textarea
          className="form-long-text"
          label={t('Ghi chú', 'Note')}
          autosize
          minRows={2}
          value={draft.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <Checkbox
          label={t('Đã đối chiếu với văn bản chính thức', 'Checked against the official document')}
          checked={draft.verified}
          onChange={(event) => set({ verified: event.currentTarget.checked })}
        />
      </div>
    </fieldset>
  )
}
