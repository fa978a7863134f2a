import { text } from '#kernel/text.ts'
import { stepLabels } from '#kernel/workflow.ts'
import { documentRegister, LegalDocumentInput } from '#modules/legal/document.ts'
import { type DocumentState, documentWorkflow } from '#modules/legal/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { documentCells } from './cells.tsx'
import { CitationsPanel } from './citations-panel.tsx'
import { LinksPanel } from './links-panel.tsx'
import { TextPanel } from './text-panel.tsx'

const acts = {
  ...stepLabels(documentWorkflow),
  'standing-changed': text('Hiệu lực thay đổi', 'Standing changed'),
  'text-written': text('Ghi toàn văn', 'Whole text kept'),
  'citation-rechecked': text('Rà soát viện dẫn', 'Citation looked at'),
}

/** One document: its standing, its links, its whole text, and what names it. */
export const DocumentRecord = () => {
  const t = useText()
  return (
    <RecordPage
      register={documentRegister}
      api={client.legal.documents}
      path="/legal/documents"
      input={LegalDocumentInput}
      subject="legal.document"
      label={(row) => String(row.number)}
      cells={documentCells}
      lifeCycle={{ workflow: documentWorkflow, api: client.legal.documents }}
      actLabels={acts}
      actions={(row) =>
        (row.state as DocumentState) === 'published' && (
          <a className="plain-link" href={`/van-ban/${row.id}`} target="_blank" rel="noreferrer">
            {t('Trang công khai', 'Public page')}
          </a>
        )
      }
      initial={{ kind: 'circular' }}
    >
      {(row) => (
        <>
          <LinksPanel row={row} />
          <CitationsPanel id={row.id} />
          <TextPanel row={row} />
          <p className="quiet">
            {t(
              'Tệp đính kèm ở mục minh chứng của văn bản đã đăng thì công chúng tải được.',
              'Files below are open to the public once the document is published.',
            )}
          </p>
        </>
      )}
    </RecordPage>
  )
}
