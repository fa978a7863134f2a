import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { cellText } from '#kernel/register.ts'
import { groupThousands, vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import { enterpriseRegister } from '#modules/enterprises/contract.ts'
import type { Ballot, Candidate, SelectionRound } from '#modules/selection/round-shapes.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { notify } from '#web/ui/notice.tsx'
import { NumberField } from '#web/ui/number-field.tsx'
import { UnsavedGuard } from '#web/ui/unsaved-guard.tsx'

interface PaperProps {
  readonly round: SelectionRound
  readonly one: Candidate
  readonly paper: Ballot | undefined
  readonly mayScore: boolean
}

/** A member's paper on one candidate: its facts beside the criteria; kept as a draft until it is handed in. */
export const Paper = ({ round, one, paper, mayScore }: PaperProps) => {
  const t = useText()
  const [points, setPoints] = useState(paper?.points ?? {})
  const [comment, setComment] = useState(paper?.comment ?? '')
  const [changed, setChanged] = useState(false)
  const act = useAct(
    () =>
      client.selection.saveBallot({
        ...{ id: round.id, candidate: one.id, comment },
        points: Object.fromEntries(Object.entries(points).filter(([, given]) => given !== '')),
      }),
    () => {
      setChanged(false)
      notify({ message: t(`Đã lưu phiếu: ${one.enterprise.label}`, `Saved: ${one.enterprise.label}`) })
    },
  )
  return (
    <form
      noValidate
      className="panel"
      aria-label={one.enterprise.label}
      onSubmit={(event) => {
        event.preventDefault()
        act.run()
      }}
    >
      <UnsavedGuard active={changed} />
      <h2>
        {one.enterprise.label}
        {one.solution && ` – ${one.solution}`}
      </h2>
      <CandidateFacts one={one} />
      <div className="selection-criteria">
        {round.criteria.map(({ id, name, guide, maxPoints }) => (
          <NumberField
            key={id}
            label={`${name} (0–${maxPoints})`}
            hint={guide}
            value={points[id] ?? ''}
            error={act.errorAt(id)}
            disabled={!mayScore}
            onChange={(value) => {
              setPoints({ ...points, [id]: value })
              setChanged(true)
            }}
          />
        ))}
      </div>
      <Textarea
        label={t(
          'Nhận xét (doanh nghiệp đọc được sau quyết định, không kèm tên bạn)',
          'Remark (told to the enterprise after the decision, without your name)',
        )}
        autosize
        minRows={2}
        mt="md"
        value={comment}
        disabled={!mayScore}
        onChange={(event) => {
          setComment(event.currentTarget.value)
          setChanged(true)
        }}
      />
      <ActFault act={act} />
      <div className="form-foot">
        {mayScore && (
          <Button type="submit" variant={changed ? 'filled' : 'default'} loading={act.busy}>
            {t('Lưu nháp', 'Save the draft')}
          </Button>
        )}
        <p className="selection-total" role="status">
          {paper?.score && !changed
            ? t(`${vietnameseDecimal(paper.score)}/100 điểm`, `${vietnameseDecimal(paper.score)} out of 100`)
            : t('Chưa đủ điểm hoặc chưa lưu', 'Not complete or not saved')}
        </p>
      </div>
    </form>
  )
}

const CandidateFacts = ({ one }: { one: Candidate }) => {
  const t = useText()
  const { kind, size } = enterpriseRegister.columns
  const facts = [
    [t.of(kind.label), cellText(kind, one.kind, t.locale)],
    [t.of(size.label), cellText(size, one.size, t.locale)],
    [t('Nhóm ưu tiên', 'Priority groups'), t.of(one.priority)],
    [t('Sản phẩm', 'Product'), one.product],
    [t('Xã, phường', 'Commune'), one.commune],
    [t('Giới thiệu', 'Introduced by'), one.agency],
    [t('Đề nghị ngân sách', 'Asked of the budget'), `${groupThousands(one.asked)} đ`],
    [t('Sự cần thiết', 'Why'), one.reason],
    [t('Hỗ trợ khác', 'Other support'), one.otherSupport],
  ].filter(([, value]) => value)
  return (
    <dl className="field-list selection-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
