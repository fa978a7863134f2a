import { Button, MultiSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { useSession } from '#web/session.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { Page } from '#web/ui/page.tsx'
import { paths } from './paths.ts'

/** Asks chosen agencies for a report between the yearly ones. */
export const OpenDemand = () => {
  const t = useText()
  const navigate = useNavigate()
  const { today } = useSession()
  const [from, setFrom] = useState(today.slice(0, 4))
  const [to, setTo] = useState(today.slice(0, 4))
  const [title, setTitle] = useState('')
  const [agencies, setAgencies] = useState<string[]>([])
  const [lastDay, setLastDay] = useState('')
  const [sections, setSections] = useState('')
  const [words, setWords] = useState('')
  const [known, setKnown] = useState<Readonly<Record<string, string>>>({})
  const choices = useQuery(api.agencies.choices.queryOptions({ input: { q: words } }))
  const found = Object.fromEntries((choices.data ?? []).map(({ id, name }) => [id, name]))
  const asking = useMutation({
    mutationFn: () =>
      client.rounds.openDemand({
        title,
        years: { from: Number(from), to: Number(to) },
        agencies,
        windowFrom: today,
        lastDay,
        internalCutOff: null,
        sections: sections
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((heading) => ({ heading, instruction: '', required: true })),
      }),
    onSuccess: ({ id }) => navigate({ to: paths.round(id) }),
  })
  const refusal = asking.error ? toRefusal(asking.error) : undefined
  const faultAt = (path: string) => {
    const fault = refusal?.fields.find((one) => one.path === path)
    return fault && t.of(fault.text)
  }
  return (
    <Page
      title={t('Yêu cầu báo cáo đột xuất', 'Demand a report')}
      breadcrumbs={[{ label: t('Báo cáo đơn vị', 'Agency reports'), to: paths.rounds }]}
    >
      <form
        noValidate
        className="panel round-form"
        onSubmit={(event) => {
          event.preventDefault()
          asking.mutate()
        }}
      >
        <TextInput
          label={t('Tên báo cáo', 'Title')}
          withAsterisk
          value={title}
          error={faultAt('title')}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <MultiSelect
          label={t('Đơn vị phải báo cáo', 'Agencies that must report')}
          withAsterisk
          searchable
          searchValue={words}
          onSearchChange={setWords}
          filter={({ options }) => options}
          data={Object.entries({ ...known, ...found }).map(([value, label]) => ({ value, label }))}
          value={agencies}
          error={faultAt('agencies')}
          onChange={(chosen) => {
            setKnown({
              ...known,
              ...Object.fromEntries(chosen.map((id) => [id, found[id] ?? known[id] ?? id])),
            })
            setAgencies(chosen)
          }}
        />
        <TextInput
          label={t('Báo cáo từ năm', 'From the year')}
          inputMode="numeric"
          withAsterisk
          value={from}
          error={faultAt('years.from')}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          label={t('Đến hết năm', 'To the end of the year')}
          inputMode="numeric"
          withAsterisk
          value={to}
          error={faultAt('years.to')}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <DateField
          label={t('Hạn: hết ngày', 'Due by the end of')}
          value={lastDay}
          onChange={setLastDay}
          error={faultAt('lastDay') ?? faultAt('windowFrom')}
          required
        />
        <Textarea
          label={t('Các mục phải viết, mỗi dòng một mục', 'Sections to write, one a line')}
          withAsterisk
          autosize
          minRows={3}
          value={sections}
          error={faultAt('sections')}
          onChange={(event) => setSections(event.currentTarget.value)}
        />
        {refusal && refusal.fields.length === 0 && <p role="alert">{t.of(refusal.text)}</p>}
        <div className="form-foot">
          <Button type="submit" loading={asking.isPending}>
            {t('Gửi yêu cầu', 'Send the demand')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
