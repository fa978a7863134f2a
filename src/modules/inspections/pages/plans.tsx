import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { planRegister } from '#modules/inspections/columns.ts'
import { type Candidate, PlanInput } from '#modules/inspections/contract.ts'
import { planWorkflow } from '#modules/inspections/plan-workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight, useSession } from '#web/session.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'

const path = '/inspections/plans'

/** The plans of checks, one a year. */
export const PlanList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={planRegister}
      api={client.inspections.plans}
      path={path}
      cells={{ state: (row) => <Status workflow={planWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Mỗi năm một kế hoạch, phê duyệt bằng quyết định trước khi thông báo cho doanh nghiệp (Phụ lục, mục VIII).',
        'One plan a year, approved by decision before enterprises are told (annex VIII).',
      )}
    />
  )
}

/** One plan: what it should still check, its visits, its approval. */
export const PlanRecord = () => {
  const t = useText()
  const { today } = useSession()
  return (
    <RecordPage
      register={planRegister}
      api={client.inspections.plans}
      path={path}
      input={PlanInput}
      subject="inspections.plan"
      label={({ year }) => t(`Kế hoạch kiểm tra năm ${year}`, `Plan of checks ${year}`)}
      lifeCycle={{ workflow: planWorkflow, api: client.inspections.plans }}
      initial={{ year: Number(today.slice(0, 4)) + 1 }}
      actions={({ year }) => (
        <Button
          component={Link}
          to={`/inspections/visits?filter[plannedOn]=${year}-01-01..${year}-12-31`}
          variant="default"
        >
          {t('Các cuộc kiểm tra', 'Visits')}
        </Button>
      )}
    >
      {(row) => <Candidates row={row} />}
    </RecordPage>
  )
}

const keyOf = ({ enterprise, project }: Candidate): string => `${enterprise.id}|${project?.id ?? ''}`

const Candidates = ({ row }: { row: RegisterRow }) => {
  const t = useText()
  const mayPlan = useRight('inspection.plan')
  const [picked, setPicked] = useState<readonly string[]>([])
  const [plannedOn, setPlannedOn] = useState('')
  const found = useQuery({
    queryKey: ['inspection-candidates', row.id],
    queryFn: () => client.inspections.plans.candidates({ id: row.id }),
    enabled: mayPlan,
  })
  const adopt = useMutation({
    mutationFn: (chosen: readonly Candidate[]) =>
      client.inspections.plans.adopt({
        id: row.id,
        plannedOn,
        picked: chosen.map(({ enterprise, project }) => ({
          enterprise: enterprise.id,
          project: project?.id ?? null,
        })),
      }),
    onSuccess: ({ made }) => {
      setPicked([])
      notify({ message: t(`Đã thêm ${made} cuộc kiểm tra.`, `${made} visits were added.`) })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  if (!mayPlan) return null
  const candidates = found.data ?? []
  return (
    <section className="panel" aria-labelledby="candidates-title">
      <h2 id="candidates-title">{t('Đề xuất đưa vào kế hoạch', 'Candidates')}</h2>
      {found.isPending && <Loading rows={2} />}
      {found.data && candidates.length === 0 && (
        <p className="quiet">
          {t(
            'Mọi hồ sơ đang hỗ trợ và tồn tại năm trước đã có trong kế hoạch.',
            'Every running project and open finding of earlier years is in the plan.',
          )}
        </p>
      )}
      <ul className="evidence-list">
        {candidates.map((candidate) => (
          <li key={keyOf(candidate)}>
            <Checkbox
              label={candidate.enterprise.label}
              description={t.of(candidate.detail)}
              checked={picked.includes(keyOf(candidate))}
              onChange={({ currentTarget }) =>
                setPicked((before) =>
                  currentTarget.checked
                    ? [...before, keyOf(candidate)]
                    : before.filter((key) => key !== keyOf(candidate)),
                )
              }
            />
          </li>
        ))}
      </ul>
      {candidates.length > 0 && (
        <>
          <DateField
            label={t('Ngày kiểm tra dự kiến', 'Planned on')}
            value={plannedOn}
            onChange={setPlannedOn}
          />
          <Button
            mt="sm"
            disabled={picked.length === 0 || plannedOn === ''}
            loading={adopt.isPending}
            onClick={() => adopt.mutate(candidates.filter((one) => picked.includes(keyOf(one))))}
          >
            {t(`Thêm ${picked.length} cuộc vào kế hoạch`, `Add ${picked.length} visits`)}
          </Button>
        </>
      )}
    </section>
  )
}
