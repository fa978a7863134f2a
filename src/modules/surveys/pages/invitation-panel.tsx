import { Button, CopyButton, TextInput } from '@mantine/core'
import { IconLink, IconMail } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Invitation } from '#modules/surveys/sample-contract.ts'
import { responseWorkflow } from '#modules/surveys/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { notify } from '#web/ui/notice.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { SearchBox } from '#web/ui/search-box.tsx'
import { Status } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { paths } from './paths.ts'

/** Who was drawn: by what they are reached, when they were written to, whether they answered. */
export const InvitationPanel = ({ id, isOpen }: { id: string; isOpen: boolean }) => {
  const t = useText()
  const [q, setQ] = useState('')
  const [page, setPage] = useState(1)
  const [size, setSize] = useState(20)
  const [chosen, setChosen] = useState<Invitation>()
  const list = useQuery(
    api.surveys.sample.invitations.queryOptions({
      input: { id, q, page, size },
      placeholderData: keepPreviousData,
    }),
  )
  const send = useAct(client.surveys.sample.sendLetters, ({ sent }) =>
    notify({ message: t(`Đã gửi ${sent} thư.`, `${sent} letters were sent.`) }),
  )
  return (
    <section className="panel" aria-labelledby="invitations-title">
      <h2 id="invitations-title">{t('Doanh nghiệp được hỏi', 'Enterprises asked')}</h2>
      <Asked query={list}>
        {({ rows, total, actions }) =>
          total === 0 && q === '' ? (
            <p className="quiet">{t('Rút mẫu xong, danh sách hiện ở đây.', 'Those drawn stand here.')}</p>
          ) : (
            <>
              <div className="list-tools">
                <SearchBox
                  value={q}
                  onSearch={(words) => {
                    setQ(words)
                    setPage(1)
                  }}
                />
                {isOpen && actions.includes('write') && (
                  <Button
                    variant="default"
                    loading={send.busy}
                    onClick={() => send.run({ id })}
                    leftSection={<IconMail size={18} aria-hidden />}
                  >
                    {t('Gửi thư mời ngay', 'Write to them now')}
                  </Button>
                )}
              </div>
              <ActFault act={send} />
              <Rows rows={rows} mayWrite={actions.includes('write')} onChoose={setChosen} />
              <Pager total={total} page={page} size={size} onPage={setPage} onSize={setSize} />
            </>
          )
        }
      </Asked>
      {chosen && (
        <Dialog opened onClose={() => setChosen(undefined)} title={chosen.enterprise.label}>
          <Reach invitation={chosen} isOpen={isOpen} onClose={() => setChosen(undefined)} />
        </Dialog>
      )}
    </section>
  )
}

interface RowsProps {
  readonly rows: readonly Invitation[]
  readonly mayWrite: boolean
  readonly onChoose: (one: Invitation) => void
}

const Rows = ({ rows, mayWrite, onChoose }: RowsProps) => {
  const t = useText()
  return (
    <TableFrame label={t('Doanh nghiệp được hỏi', 'Enterprises asked')} size="short">
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{t('Doanh nghiệp', 'Enterprise')}</th>
            <th scope="col">{t('Nhận liên kết qua', 'Reached by')}</th>
            <th scope="col">{t('Thư gần nhất', 'Last letter')}</th>
            <th scope="col">{t('Phiếu trả lời', 'Response')}</th>
            {mayWrite && <th scope="col">{t('Liên kết', 'Link')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link to={`/enterprises/${one.enterprise.id}`}>{one.enterprise.label}</Link>
              </th>
              <td>
                {[one.represented ? t('Người đại diện', 'Representative') : '', one.email ?? '']
                  .filter(Boolean)
                  .join(', ') || t('Chưa có thư điện tử', 'No e-mail yet')}
              </td>
              <td>
                {one.lastLetterOn ? <TextDate day={one.lastLetterOn} /> : '—'}
                {one.letters > 1 && ` (${one.letters})`}
              </td>
              <td>
                {one.response ? (
                  <Link to={`${paths.responses}/${one.response.id}`}>
                    <Status workflow={responseWorkflow} state={one.response.state} />
                  </Link>
                ) : (
                  t('Chưa trả lời', 'Not answered')
                )}
              </td>
              {mayWrite && (
                <td>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`${t('Địa chỉ, liên kết', 'Address, link')}: ${one.enterprise.label}`}
                    onClick={() => onChoose(one)}
                  >
                    {t('Địa chỉ, liên kết', 'Address, link')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

const Reach = ({
  invitation: { id, email },
  isOpen,
  onClose,
}: {
  invitation: Invitation
  isOpen: boolean
  onClose: () => void
}) => {
  const t = useText()
  const [address, setAddress] = useState(email ?? '')
  const save = useAct(client.surveys.sample.setEmail, () => {
    notify({ message: t('Đã ghi địa chỉ.', 'The address is kept.') })
    onClose()
  })
  const [made, setMade] = useState<string>()
  const make = useAct(client.surveys.sample.makeLink, ({ url }) => setMade(url))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.run({ invitation: id, email: address })
      }}
    >
      <ActFault act={save} />
      <ActFault act={make} />
      <TextInput
        type="email"
        label={t('Thư điện tử nhận liên kết', 'E-mail for the link')}
        value={address}
        error={save.errorAt('email')}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <div className="form-foot">
        <Button type="submit" loading={save.busy}>
          {t('Lưu địa chỉ', 'Keep the address')}
        </Button>
        {isOpen && (
          <Button
            variant="default"
            loading={make.busy}
            leftSection={<IconLink size={18} aria-hidden />}
            onClick={() => make.run({ invitation: id })}
          >
            {t('Tạo liên kết riêng', 'Make a personal link')}
          </Button>
        )}
      </div>
      {made && (
        <div role="status">
          <p>
            {t(
              'Liên kết chỉ hiện một lần này; hãy chép và đưa cho doanh nghiệp:',
              'The link is shown this once; copy it and hand it over:',
            )}
          </p>
          <p style={{ overflowWrap: 'anywhere' }}>
            <a href={made}>{made}</a>
          </p>
          <CopyButton value={made}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {copied ? t('Đã chép', 'Copied') : t('Chép liên kết', 'Copy the link')}
              </Button>
            )}
          </CopyButton>
        </div>
      )}
    </form>
  )
}
