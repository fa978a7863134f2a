import { Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Evidence } from '#modules/registers/contract.ts'
import { client } from '../client.ts'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { Confirm } from './confirm.tsx'
import { EvidenceForm } from './evidence-form.tsx'
import { EvidenceItem } from './evidence-item.tsx'
import { Loading } from './loading.tsx'
import { notify, notifyRefusal } from './notice.tsx'

interface EvidencePanelProps {
  /** The name under which the server knows the kind of record. */
  readonly subject: string
  readonly id: string
  readonly mayAttach: boolean
}

/** What proves a record: files and documents by number; attach one, take one back with a reason. */
export const EvidencePanel = ({ subject, id, mayAttach }: EvidencePanelProps) => {
  const t = useText()
  const titleId = useId()
  const [attaching, setAttaching] = useState(false)
  const [leaving, setLeaving] = useState<Evidence>()
  const evidence = useQuery({
    queryKey: ['evidence', subject, id],
    queryFn: () => client.evidence.list({ subject, id }),
  })
  const withdraw = useMutation({
    mutationFn: (given: { evidence: string; reason: string }) =>
      client.evidence.withdraw({ subject, id, ...given }),
    onSuccess: () => {
      setLeaving(undefined)
      notify({ message: t('Đã rút minh chứng.', 'The evidence was withdrawn.') })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const pieces = evidence.data ?? []
  return (
    <section className="panel" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('Minh chứng', 'Evidence')}</h2>
      {evidence.isPending && <Loading rows={2} />}
      {evidence.isError && <p role="alert">{t.of(toRefusal(evidence.error).text)}</p>}
      {evidence.data && pieces.length === 0 && (
        <p className="quiet">
          {mayAttach
            ? t(
                'Chưa có minh chứng. Hãy đính kèm quyết định, giấy chứng nhận hoặc ghi số văn bản.',
                'No evidence yet. Attach the decision or certificate, or give the number of the document.',
              )
            : t('Chưa có minh chứng.', 'No evidence yet.')}
        </p>
      )}
      {pieces.length > 0 && (
        <ul className="evidence-list">
          {pieces.map((piece) => (
            <EvidenceItem
              key={piece.id}
              subject={subject}
              id={id}
              piece={piece}
              onWithdraw={mayAttach ? () => setLeaving(piece) : undefined}
            />
          ))}
        </ul>
      )}
      {mayAttach && !attaching && (
        <Button
          variant="default"
          leftSection={<IconPaperclip size={18} aria-hidden />}
          onClick={() => setAttaching(true)}
        >
          {t('Đính kèm minh chứng', 'Attach evidence')}
        </Button>
      )}
      {attaching && <EvidenceForm subject={subject} id={id} onDone={() => setAttaching(false)} />}
      <Confirm
        opened={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={t('Rút minh chứng này?', 'Withdraw this evidence?')}
        consequence={t(
          `«${leaving?.title}» vẫn nằm trong danh sách, được gạch ngang kèm lý do.`,
          `"${leaving?.title}" stays in the list, struck out, with the reason.`,
        )}
        act={t('Rút', 'Withdraw')}
        tone="bad"
        asksReason
        onConfirm={(reason) =>
          leaving
            ? withdraw.mutateAsync({ evidence: leaving.id, reason }).catch(() => undefined)
            : Promise.resolve()
        }
      />
    </section>
  )
}
