import { Button, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Page } from '#web/ui/page.tsx'
import { ReferenceField } from '#web/ui/reference-field.tsx'
import './integrations.css'
import { paths } from './paths.ts'
import { ScopeFields } from './scope-fields.tsx'
import { ToldKey } from './told-key.tsx'

type Made = Awaited<ReturnType<typeof client.integrations.add>>

/** Lets another system in: as whose officer, with which rights, until when; then its key is shown once. */
export const NewIntegration = () => {
  const t = useText()
  const [made, setMade] = useState<Made>()
  return (
    <Page
      title={t('Cấp khóa API', 'Give an API key')}
      breadcrumbs={[{ label: t('Khóa API', 'API keys'), to: paths.integrations }]}
    >
      {made ? <ToldKey made={made} /> : <NewIntegrationForm onMade={setMade} />}
    </Page>
  )
}

const empty = { name: '', decision: '', addressNote: '', validTo: '' }

const NewIntegrationForm = ({ onMade }: { onMade: (made: Made) => void }) => {
  const t = useText()
  const [words, setWords] = useState(empty)
  const [agency, setAgency] = useState<{ id: string; label: string }>()
  const [chosen, setChosen] = useState<string[]>([])
  const where = agency ? { agencyId: agency.id } : {}
  const offered = useQuery({
    queryKey: ['integration-scopes', where],
    queryFn: () => client.integrations.scopes(where),
    placeholderData: keepPreviousData,
  })
  const scopes = chosen.filter((right) => offered.data?.some((one) => one.right === right))
  const { addressNote, ...asked } = words
  const adding = useAct(
    () =>
      client.integrations.add({
        ...{ ...asked, ...where, scopes },
        ...(addressNote.trim() ? { addressNote } : {}),
      }),
    onMade,
  )
  const bind = (name: keyof typeof empty) => ({
    value: words[name],
    error: adding.errorAt(name),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      setWords({ ...words, [name]: event.currentTarget.value }),
  })
  return (
    <form
      className="panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        adding.run(undefined)
      }}
    >
      <ActFault act={adding} />
      <div className="form-grid">
        <TextInput
          label={t('Tên hệ thống kết nối', 'Name of the system')}
          description={t('Tên này hiện trong lịch sử.', 'This name stands in history.')}
          withAsterisk
          aria-required
          {...bind('name')}
        />
        <ReferenceField
          label={t('Làm việc như chuyên viên của', 'Acts as an officer of')}
          of="agency"
          value={agency}
          onChange={setAgency}
          error={adding.errorAt('agencyId')}
          hint={t('Để trống: chỉ đọc, trên toàn tỉnh.', 'Left empty: reading only, in the whole province.')}
        />
        <TextInput
          label={t('Theo văn bản', 'By document')}
          withAsterisk
          aria-required
          {...bind('decision')}
        />
        <DateField
          label={t('Đến hết ngày', 'Until the end of')}
          required
          value={words.validTo}
          onChange={(validTo) => setWords({ ...words, validTo })}
          error={adding.errorAt('validTo')}
        />
        <TextInput
          label={t('Địa chỉ mạng dự kiến', 'Expected network addresses')}
          description={t('Để người đọc đối chiếu; không chặn.', 'For people to compare; nothing is blocked.')}
          {...bind('addressNote')}
        />
      </div>
      <ScopeFields
        offered={offered.data ?? []}
        chosen={scopes}
        onChange={setChosen}
        error={adding.errorAt('scopes')}
      />
      <div className="form-foot">
        <Button type="submit" loading={adding.busy}>
          {t('Cấp khóa', 'Give the key')}
        </Button>
        <Button variant="default" component={Link} to={paths.integrations}>
          {t('Không', 'Cancel')}
        </Button>
      </div>
    </form>
  )
}
