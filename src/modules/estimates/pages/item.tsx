import './estimates.css'
import { Button, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import type { OpenedItem, Said } from '#modules/estimates/item-shapes.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { EvidencePanel } from '#web/ui/evidence-panel.tsx'
import { HistoryPanel } from '#web/ui/history-panel.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { momentText } from '#web/ui/text-date.tsx'
import { ItemActs } from './item-acts.tsx'
import { itemHistory, itemSteps } from './item-history.ts'
import { paths } from './paths.ts'

/** One consolidated line: its amounts with who, when and why, the proposers' lines, questions and answers, history. */
export const ItemPage = () => {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const item = useQuery(api.estimates.item.queryOptions({ input: { id } }))
  if (item.isError && item.data === undefined) return <ErrorPage error={item.error} />
  return <Asked query={item}>{(data) => <Opened item={data} />}</Asked>
}

const Opened = ({ item }: { item: OpenedItem }) => {
  const t = useText()
  return (
    <Page
      title={item.content}
      intro={`${item.task.label}${item.agency ? ` – ${item.agency.label}` : ''}`}
      breadcrumbs={[
        {
          label: t(`Tổng hợp dự toán năm ${item.year}`, `Consolidated estimate of ${item.year}`),
          to: paths.consolidation(item.call),
        },
      ]}
      actions={<ItemActs key={item.version} item={item} />}
    >
      <Amounts item={item} />
      <Proposed item={item} />
      <Questions item={item} />
      <EvidencePanel subject="estimates.item" id={item.id} mayAttach={item.actions.includes('consolidate')} />
      <HistoryPanel subject="estimates.item" id={item.id} register={itemHistory} actLabels={itemSteps} />
    </Page>
  )
}

const SaidCell = ({ said }: { said: Said | null }) => (
  <td className="digits">
    {said && groupThousands(said.amount)}
    {said?.by && (
      <span className="estimate-said">
        {said.by}, {momentText(said.at)}
      </span>
    )}
    {said?.reason && <span className="estimate-said">{said.reason}</span>}
  </td>
)

const Amounts = ({ item }: { item: OpenedItem }) => {
  const t = useText()
  const label = (source: string) => {
    const found = item.sources.find(({ id }) => id === source)?.label
    return found ? t.of(found) : source
  }
  return (
    <section className="panel" aria-labelledby="amounts-title">
      <h2 id="amounts-title">{t('Số tiền theo nguồn (đồng)', 'Amounts by source (đồng)')}</h2>
      <TableFrame label={t('Số tiền theo nguồn', 'Amounts by source')} size="whole">
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Nguồn', 'Source')}</th>
              <th scope="col" className="digits">
                {t('Đề xuất', 'Proposed')}
              </th>
              <th scope="col" className="digits">
                {t('Tổng hợp', 'Consolidated')}
              </th>
              <th scope="col" className="digits">
                {t('Thẩm định', 'Appraised')}
              </th>
            </tr>
          </thead>
          <tbody>
            {item.amounts.map(({ source, proposed, consolidated, appraised }) => (
              <tr key={source}>
                <th scope="row">
                  <span className="estimate-item">{label(source)}</span>
                </th>
                <td className="digits">{groupThousands(proposed)}</td>
                <SaidCell said={consolidated} />
                <SaidCell said={appraised} />
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}

const Proposed = ({ item }: { item: OpenedItem }) => {
  const t = useText()
  return (
    <section className="panel" aria-labelledby="proposed-title">
      <h2 id="proposed-title">{t('Dòng đề xuất phía sau', 'Proposed lines behind it')}</h2>
      {item.lines.length === 0 ? (
        <p className="quiet">
          {t('Dòng do cơ quan đầu mối thêm: ', 'Added by the focal agency: ')}
          {item.addedReason}
        </p>
      ) : (
        <TableFrame label={t('Dòng đề xuất', 'Proposed lines')} size="short">
          <table className="record-table">
            <thead>
              <tr>
                <th scope="col">{t('Đề xuất', 'Proposal')}</th>
                <th scope="col">{t('Nội dung', 'Content')}</th>
                <th scope="col" className="digits">
                  {t('Số lượng × đơn giá', 'Quantity × price')}
                </th>
                <th scope="col" className="digits">
                  {t('Thành tiền', 'Amount')}
                </th>
                <th scope="col">{t('Định mức, căn cứ', 'Norm, ground')}</th>
              </tr>
            </thead>
            <tbody>
              {item.lines.map((line) => (
                <tr key={line.id}>
                  <th scope="row">
                    <Link className="estimate-item" to={`${paths.proposals}/${line.proposal.id}`}>
                      {line.proposal.label}
                    </Link>
                    <span className="estimate-said">
                      {line.agency}
                      {line.submittedBy && `; ${line.submittedBy}, ${momentText(line.submittedAt)}`}
                    </span>
                  </th>
                  <td>{line.content}</td>
                  <td className="digits">
                    {line.quantity.replace('.', ',')} {line.unit} × {groupThousands(line.unitPrice)}
                  </td>
                  <td className="digits">{groupThousands(line.amount)}</td>
                  <td>
                    {line.overNorm
                      ? t(
                          `Vượt ${line.overNorm.norm} (${groupThousands(line.overNorm.most)} đ): ${line.overNorm.source}`,
                          `Above ${line.overNorm.norm} (${groupThousands(line.overNorm.most)} đ): ${line.overNorm.source}`,
                        )
                      : line.norm?.label}
                    {line.need && (
                      <span className="estimate-said">
                        {t('Từ nhu cầu', 'From the need')}:{' '}
                        <Link to={`/needs/${line.need.id}`}>{line.need.label}</Link>
                      </span>
                    )}
                    {line.lastItem && (
                      <span className="estimate-said">
                        {t('Năm trước', 'Last year')}:{' '}
                        <Link to={paths.item(line.lastItem.id)}>{line.lastItem.label}</Link>
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  )
}

const Questions = ({ item }: { item: OpenedItem }) => {
  const t = useText()
  if (item.questions.length === 0) return null
  return (
    <section className="panel" aria-labelledby="questions-title">
      <h2 id="questions-title">{t('Hỏi và trả lời khi thẩm định', 'Questions and answers')}</h2>
      {item.questions.map((one) => (
        <div key={one.id} className="estimate-question">
          <p>
            <strong>{one.question}</strong>
          </p>
          <span className="estimate-said">
            {one.askedBy}, {momentText(one.askedAt)}
          </span>
          {one.answer && (
            <>
              <p>{one.answer}</p>
              <span className="estimate-said">
                {one.answeredBy}, {momentText(one.answeredAt)}
              </span>
            </>
          )}
          {!one.answer && item.actions.includes('answer') && <Answer question={one.id} />}
        </div>
      ))}
    </section>
  )
}

const Answer = ({ question }: { question: string }) => {
  const t = useText()
  const [answer, setAnswer] = useState('')
  const sending = useMutation({
    mutationFn: () => client.estimates.answer({ question, answer }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <>
      <Textarea
        label={t('Trả lời', 'Answer')}
        value={answer}
        autosize
        minRows={2}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <Button
        mt="xs"
        disabled={answer.trim() === ''}
        loading={sending.isPending}
        onClick={() => sending.mutate()}
      >
        {t('Gửi trả lời', 'Send the answer')}
      </Button>
    </>
  )
}
