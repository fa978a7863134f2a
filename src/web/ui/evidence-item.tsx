import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { formatNumber } from '#kernel/vietnamese/money-words.ts'
import type { Evidence } from '#modules/registers/contract.ts'
import { client } from '../client.ts'
import { useText } from '../locale.tsx'
import { notifyRefusal } from './notice.tsx'
import { saveFile } from './save-file.ts'
import { dateText, momentText } from './text-date.tsx'

const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${formatNumber(Math.ceil(bytes / 1000))} KB`
    : `${formatNumber(bytes / 1_000_000, 1)} MB`

interface EvidenceItemProps {
  readonly subject: string
  readonly id: string
  readonly piece: Evidence
  readonly onWithdraw: (() => void) | undefined
}

/** One piece of evidence: what it is, who added it when, its file; struck out once withdrawn. */
export const EvidenceItem = ({ subject, id, piece, onWithdraw }: EvidenceItemProps) => {
  const t = useText()
  const download = useMutation({
    mutationFn: async () =>
      saveFile(
        await client.evidence.file({ subject, id, evidence: piece.id }),
        piece.fileName ?? piece.title,
      ),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const document = [
    piece.documentNumber && `${t('Số', 'No.')} ${piece.documentNumber}`,
    piece.documentDate && `${t('ngày', 'of')} ${dateText(piece.documentDate)}`,
    piece.issuer,
  ].filter(Boolean)
  const withdrawn = piece.withdrawnAt !== null
  return (
    <li className={withdrawn ? 'evidence withdrawn' : 'evidence'}>
      <div>
        <p className="evidence-title">{withdrawn ? <s>{piece.title}</s> : piece.title}</p>
        {document.length > 0 && <p>{document.join(', ')}</p>}
        <p className="quiet">
          {piece.addedBy}, {momentText(piece.addedAt)}
          {piece.fileName && ` · ${piece.fileName}`}
          {piece.size !== null && ` (${sizeText(piece.size)})`}
        </p>
        {withdrawn && (
          <p>
            {t('Đã rút', 'Withdrawn')} {momentText(piece.withdrawnAt)}: {piece.withdrawnReason}
          </p>
        )}
      </div>
      <div className="page-actions">
        {piece.fileName && (
          <Button
            size="xs"
            variant="default"
            loading={download.isPending}
            leftSection={<IconDownload size={16} aria-hidden />}
            aria-label={`${t('Tải về', 'Download')} ${piece.fileName}`}
            onClick={() => download.mutate()}
          >
            {t('Tải về', 'Download')}
          </Button>
        )}
        {onWithdraw && !withdrawn && (
          <Button
            size="xs"
            variant="subtle"
            aria-label={`${t('Rút', 'Withdraw')} ${piece.title}`}
            onClick={onWithdraw}
          >
            {t('Rút', 'Withdraw')}
          </Button>
        )}
      </div>
    </li>
  )
}
