import { Button, Group, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RunChoice } from '#modules/productivity/choice-contract.ts'
import type { StoredRun } from '#modules/productivity/run-contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { RemoveRun } from './remove-run.tsx'

const spanOf = ({ from, to }: { from: number; to: number }) => `${from}–${to}`

const ChoiceForm = ({ run, onDone }: { run: StoredRun; onDone: () => void }) => {
  const t = useText()
  const spans = run.periods.map(spanOf)
  const [span, setSpan] = useState(spans.at(-1) ?? '')
  const [territory, setTerritory] = useState('')
  const [kind, setKind] = useState<RunChoice['kind']>('estimate')
  const [reason, setReason] = useState('')
  const choosing = useMutation({
    mutationFn: async () => {
      const period = run.periods.find((one) => spanOf(one) === span)
      if (period === undefined) return
      const { from, to } = period
      await client.productivity.choices.choose({ runId: run.id, territory, from, to, kind, reason })
    },
    onSuccess: onDone,
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        choosing.mutate()
      }}
    >
      <Select
        label={t('Giai đoạn', 'Period')}
        data={spans}
        value={span}
        onChange={(next) => setSpan(next ?? '')}
        allowDeselect={false}
      />
      <TextInput
        mt="sm"
        required
        label={t('Địa bàn', 'Territory')}
        description={t('Ghi đúng như ở Số liệu kinh tế', 'Written as in Economic figures')}
        value={territory}
        onChange={(event) => setTerritory(event.currentTarget.value)}
      />
      <Select
        mt="sm"
        label={t('Loại số liệu', 'Kind')}
        data={[
          { value: 'estimate', label: t('Ước tính', 'Estimate') },
          { value: 'final', label: t('Chính thức', 'Final') },
        ]}
        value={kind}
        onChange={(next) => setKind(next === 'final' ? 'final' : 'estimate')}
        allowDeselect={false}
      />
      <Textarea
        mt="sm"
        required
        autosize
        label={t('Lý do', 'Reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button mt="md" type="submit" loading={choosing.isPending}>
        {t('Chọn kết quả này', 'Choose this run')}
      </Button>
    </form>
  )
}

/** For which years the board answers from this run, choosing and taking back, and the files of the run. */
export const RunActs = ({ run }: { run: StoredRun }) => {
  const t = useText()
  const queries = useQueryClient()
  const [opened, setOpened] = useState(false)
  const [leaving, setLeaving] = useState<RunChoice>()
  const { data } = useQuery(api.productivity.choices.ofRun.queryOptions({ input: { runId: run.id } }))
  const refresh = () => queries.invalidateQueries()
  const fetchFile = (kind: 'json' | 'xlsx') =>
    client.productivity.runs
      .file({ id: run.id, kind })
      .then((file) => saveFile(file, `tfp.${kind}`))
      .catch((error: unknown) => notifyRefusal(error, t.locale))
  const may = (action: 'choose' | 'revoke' | 'remove') => data?.actions.includes(action) ?? false
  const kinds = { estimate: t('ước tính', 'estimate'), final: t('chính thức', 'final') }
  return (
    <section className="panel" aria-labelledby="choices-title">
      <h2 id="choices-title">{t('Dùng cho bảng chỉ tiêu và báo cáo', 'Use on the board and in reports')}</h2>
      {data?.choices.length === 0 && (
        <p className="quiet">{t('Chưa được chọn cho giai đoạn nào.', 'Not chosen for any period.')}</p>
      )}
      <ul>
        {data?.choices.map((choice) => (
          <li key={choice.id}>
            {choice.territory}, {spanOf(choice)}, {kinds[choice.kind]} ({choice.chosenBy}): {choice.reason}{' '}
            {choice.revokedAt !== null &&
              t(`Đã thôi chọn: ${choice.revokedReason}`, `Taken back: ${choice.revokedReason}`)}
            {choice.revokedAt === null && may('revoke') && (
              <Button size="compact-sm" variant="subtle" onClick={() => setLeaving(choice)}>
                {t('Thôi chọn', 'Take back')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Group>
        {may('choose') && (
          <Button onClick={() => setOpened(true)}>{t('Chọn kết quả này', 'Choose this run')}</Button>
        )}
        <Button variant="default" onClick={() => fetchFile('xlsx')}>
          {t('Tải Excel có công thức', 'Excel with formulas')}
        </Button>
        <Button variant="default" onClick={() => fetchFile('json')}>
          {t('Tải JSON', 'JSON')}
        </Button>
        {may('remove') && <RemoveRun id={run.id} />}
      </Group>
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('Chọn kết quả cho bảng chỉ tiêu', 'Choose for the board')}
      >
        <ChoiceForm
          run={run}
          onDone={() => {
            setOpened(false)
            refresh()
          }}
        />
      </Dialog>
      <Confirm
        opened={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={t('Thôi chọn kết quả này?', 'Take the choice back?')}
        consequence={t(
          'Bảng chỉ tiêu sẽ lấy lại số đã công bố. Việc này vẫn lưu trong lịch sử.',
          'The board returns to the published figures. The history keeps it.',
        )}
        act={t('Thôi chọn', 'Take back')}
        asksReason
        onConfirm={(reason) =>
          leaving
            ? client.productivity.choices
                .revoke({ id: leaving.id, reason })
                .then(refresh)
                .catch((error: unknown) => notifyRefusal(error, t.locale))
            : Promise.resolve()
        }
      />
    </section>
  )
}
