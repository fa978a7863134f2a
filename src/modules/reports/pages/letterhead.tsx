import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Report } from '#modules/reports/shapes.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { paths } from './paths.ts'

/** Addressees, recipients and the signer's lines: proposed from the data, open until the report is submitted. */
export const ReportLetterhead = () => {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data } = useQuery(api.reports.get.queryOptions({ input: { id } }))
  return data === undefined ? <Loading /> : <Form report={data} />
}

const lines = (words: string) =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const Form = ({ report }: { report: Report }) => {
  const t = useText()
  const navigate = useNavigate()
  const { letterhead } = report
  const [abstract, setAbstract] = useState(letterhead.abstract)
  const [addressees, setAddressees] = useState(letterhead.addressees.join('\n'))
  const [recipients, setRecipients] = useState(letterhead.recipients.join('\n'))
  const [archive, setArchive] = useState(letterhead.archive)
  const [authority, setAuthority] = useState(letterhead.signature.authority.join('\n'))
  const [position, setPosition] = useState(letterhead.signature.position)
  const [name, setName] = useState(letterhead.signature.name)
  const readOnly = !report.actions.includes('write')
  const saving = useMutation({
    mutationFn: () =>
      client.reports.letterhead({
        id: report.id,
        version: report.version,
        letterhead: {
          abstract,
          addressees: lines(addressees),
          recipients: lines(recipients),
          archive,
          // Without a name the person who signs stands in the signature, with the lines of their position.
          ...(name.trim() === '' ? {} : { signature: { authority: lines(authority), position, name } }),
        },
      }),
    onSuccess: () => navigate({ to: paths.report(report.id) }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <Page
      title={t('Nơi nhận và người ký', 'Recipients and signer')}
      breadcrumbs={[
        { label: t('Báo cáo tổng hợp', 'Consolidated reports'), to: paths.list },
        { label: t('Các mục', 'Sections'), to: paths.report(report.id) },
      ]}
    >
      <form
        className="panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          saving.mutate()
        }}
      >
        <Textarea
          label={t('Trích yếu', 'Abstract')}
          autosize
          readOnly={readOnly}
          value={abstract}
          onChange={(event) => setAbstract(event.currentTarget.value)}
        />
        <Textarea
          mt="md"
          label={t('Kính gửi (mỗi nơi một dòng)', 'To (one a line)')}
          autosize
          readOnly={readOnly}
          value={addressees}
          onChange={(event) => setAddressees(event.currentTarget.value)}
        />
        <Textarea
          mt="md"
          label={t(
            'Nơi nhận (mỗi nơi một dòng, không gồm dòng Lưu)',
            'Recipients (one a line, without the archive)',
          )}
          autosize
          readOnly={readOnly}
          value={recipients}
          onChange={(event) => setRecipients(event.currentTarget.value)}
        />
        <TextInput
          mt="md"
          label={t('Lưu', 'Archive')}
          readOnly={readOnly}
          value={archive}
          onChange={(event) => setArchive(event.currentTarget.value)}
        />
        <Textarea
          mt="md"
          label={t('Quyền hạn (TM., KT.; mỗi dòng một quyền hạn)', 'Authority lines')}
          autosize
          readOnly={readOnly}
          value={authority}
          onChange={(event) => setAuthority(event.currentTarget.value)}
        />
        <TextInput
          mt="md"
          label={t('Chức vụ người ký', 'Position of the signer')}
          readOnly={readOnly}
          value={position}
          onChange={(event) => setPosition(event.currentTarget.value)}
        />
        <TextInput
          mt="md"
          label={t('Họ tên người ký', 'Name of the signer')}
          description={t(
            'Để trống: lấy tên và chức vụ của người ký trên hệ thống.',
            'Empty: name and position of the person who signs.',
          )}
          readOnly={readOnly}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {!readOnly && (
          <div className="form-foot">
            <Button type="submit" loading={saving.isPending}>
              {t('Lưu', 'Save')}
            </Button>
          </div>
        )}
      </form>
    </Page>
  )
}
