import { Button, Radio, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { cellText } from '#kernel/register.ts'
import { enterpriseRegister } from '#modules/enterprises/contract.ts'
import { mergeFields } from '#modules/enterprises/merge-shapes.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import type { SearchParams } from '#web/search-params.ts'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notify } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'

type Field = (typeof mergeFields)[number]
type Side = 'one' | 'other'

const opposite = (side: Side): Side => (side === 'one' ? 'other' : 'one')

/** Two records side by side: which stays, and from which of them each field is taken. */
export const CompareTwins = () => {
  const { one = '', other = '' } = useSearch({ strict: false }) as SearchParams
  const first = useQuery({
    queryKey: [enterpriseRegister.name, 'get', one],
    queryFn: () => client.enterprises.get({ id: one }),
  })
  const second = useQuery({
    queryKey: [enterpriseRegister.name, 'get', other],
    queryFn: () => client.enterprises.get({ id: other }),
  })
  const error = first.error ?? second.error
  if (error) return <ErrorPage error={error} />
  if (first.data === undefined || second.data === undefined) return <Loading />
  return <MergeForm key={one + other} rows={{ one: first.data, other: second.data }} />
}

const MergeForm = ({ rows }: { rows: Record<Side, RegisterRow> }) => {
  const t = useText()
  const navigate = useNavigate()
  const [stays, setStays] = useState<Side>('one')
  const [chosen, setChosen] = useState<Partial<Record<Field, Side>>>({})
  const [reason, setReason] = useState('')
  const words = (side: Side, field: Field) => {
    const column = enterpriseRegister.columns[field]
    return cellText(column, rows[side][field], t.locale)
  }
  /** A field that only one of the two fills is taken from that one, unless somebody chose otherwise. */
  const sideOf = (field: Field): Side =>
    chosen[field] ??
    (words(stays, field) === '' && words(opposite(stays), field) !== '' ? opposite(stays) : stays)
  const differing = mergeFields.filter((field) => words('one', field) !== words('other', field))
  const merging = useMutation({
    mutationFn: () => {
      const [into, from] = [rows[stays], rows[opposite(stays)]]
      return client.enterprises.duplicates.merge({
        into: into.id,
        intoVersion: into.version,
        from: from.id,
        fromVersion: from.version,
        take: differing.filter((field) => sideOf(field) !== stays),
        reason,
      })
    },
    onSuccess: ({ into }) => {
      notify({ message: t('Đã gộp hai bản ghi.', 'The two records are one now.') })
      void navigate({ to: `/enterprises/${into.id}` })
    },
  })
  const refusal = merging.error && toRefusal(merging.error)
  const reasonFault = refusal?.fields.find(({ path }) => path === 'reason')
  const title = t('So sánh, gộp', 'Compare and merge')
  return (
    <Page
      title={title}
      breadcrumbs={[{ label: t('Nghi trùng', 'Possible duplicates'), to: '/enterprise-duplicates' }]}
    >
      <form
        className="panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          merging.mutate()
        }}
      >
        <Radio.Group
          label={t('Bản ghi giữ lại', 'The record that stays')}
          value={stays}
          onChange={(side) => setStays(side as Side)}
        >
          {(['one', 'other'] as const).map((side) => (
            <Radio
              key={side}
              my="xs"
              value={side}
              label={`${rows[side].name} (${rows[side].taxCode ?? '—'})`}
            />
          ))}
        </Radio.Group>
        <h2>{t('Chọn giá trị cho từng mục khác nhau', 'Choose a value where the two differ')}</h2>
        {differing.length === 0 && (
          <p className="quiet">{t('Hai bản ghi giống hệt nhau.', 'The two are alike.')}</p>
        )}
        {differing.map((field) => (
          <Radio.Group
            key={field}
            className="twin-field"
            label={t.of(enterpriseRegister.columns[field].label)}
            value={sideOf(field)}
            onChange={(side) => setChosen((before) => ({ ...before, [field]: side as Side }))}
          >
            {(['one', 'other'] as const).map((side) => (
              <Radio key={side} my={4} value={side} label={words(side, field) || t('(trống)', '(empty)')} />
            ))}
          </Radio.Group>
        ))}
        <p className="consequence">
          {t(
            'Lớp học, hồ sơ, giải thưởng, chứng nhận, người đại diện và mọi dòng khác của bản ghi kia chuyển sang bản ghi giữ lại. Lịch sử của cả hai được giữ; có thể hoàn tác.',
            'Courses, dossiers, awards, certificates, representatives and all other rows of the other record move over. The history of both is kept; the merge can be taken back.',
          )}
        </p>
        <Textarea
          label={t('Lý do gộp', 'Why they are one')}
          withAsterisk
          aria-required
          autosize
          minRows={2}
          value={reason}
          error={reasonFault && t.of(reasonFault.text)}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {refusal && reasonFault === undefined && <p role="alert">{t.of(refusal.text)}</p>}
        <div className="form-foot">
          <Button type="submit" loading={merging.isPending}>
            {t('Gộp hai bản ghi', 'Merge the two')}
          </Button>
          <Button variant="default" onClick={() => void navigate({ to: '/enterprise-duplicates' })}>
            {t('Hủy', 'Cancel')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
