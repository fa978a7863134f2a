import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { RoundInput } from '#modules/selection/contract.ts'
import { roundRegister } from '#modules/selection/round-columns.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { Asked } from '#web/ui/asked.tsx'
import { notify } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { RecordForm } from '#web/ui/record-form.tsx'
import { paths } from './paths.ts'

/** Begins a round. */
export const NewRound = () => {
  const t = useText()
  const navigate = useNavigate()
  const { today } = useSession()
  return (
    <Page
      title={t('Lập đợt xét chọn', 'Begin a round')}
      breadcrumbs={[{ label: t.of(roundRegister.title), to: paths.rounds }]}
      intro={t(
        'Đợt bắt đầu với mẫu phiếu 100 điểm (đề xuất); tiêu chí, hội đồng và ứng viên được đặt ở bước sau.',
        'It begins with the 100-point form (a proposal); criteria, council and candidates follow.',
      )}
    >
      <div className="panel">
        <RecordForm
          register={roundRegister}
          input={RoundInput}
          row={{ year: Number(today.slice(0, 4)) + 1, minimum: '50' }}
          onSave={async (values) => {
            const { id } = await client.selection.create(RoundInput.parse(values))
            notify({ message: t('Đã lập đợt.', 'The round was begun.') })
            setTimeout(() => void navigate({ to: paths.round(id), replace: true }))
          }}
          onCancel={() => void navigate({ to: paths.rounds })}
        />
      </div>
    </Page>
  )
}

/** Changes a round that is not open yet. */
export const EditRound = () => {
  const t = useText()
  const navigate = useNavigate()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const round = useQuery(api.selection.round.queryOptions({ input: { id } }))
  const back = () => void navigate({ to: paths.round(id), replace: true })
  return (
    <Page
      title={t('Sửa đợt xét chọn', 'Edit the round')}
      breadcrumbs={[{ label: t.of(roundRegister.title), to: paths.rounds }]}
    >
      <div className="panel">
        <Asked query={round}>
          {(kept) => (
            <RecordForm
              register={roundRegister}
              input={RoundInput}
              row={kept}
              onSave={async (values) => {
                await client.selection.change({ id, version: kept.version, values: RoundInput.parse(values) })
                notify({ message: t('Đã lưu.', 'Saved.') })
                setTimeout(back)
              }}
              onCancel={back}
            />
          )}
        </Asked>
      </div>
    </Page>
  )
}
