import { Button, FileButton } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { IconPhoto } from '@tabler/icons-react'
import { Node, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useState } from 'react'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'

/** A picture in a text: an uploaded one, with its description. */
const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  addAttributes: () => ({ src: { default: null }, alt: { default: '' } }),
  parseHTML: () => [{ tag: 'img[src]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', { ...HTMLAttributes, style: 'max-width: 100%' }],
})

interface RichTextProps {
  readonly articleId: string
  readonly label: string
  readonly html: string
  readonly onChange: (html: string) => void
  readonly editable: boolean
}

/** A field for a text with headings, lists, links and pictures. */
export const RichText = ({ articleId, label, html, onChange, editable }: RichTextProps) => {
  const t = useText()
  const editor = useEditor({
    extensions: [
      StarterKit.configure({ heading: { levels: [2, 3] }, link: { openOnClick: false } }),
      Picture,
    ],
    content: html,
    editable,
    editorProps: { attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate: ({ editor: changed }) => onChange(changed.getHTML()),
  })
  const insert = (src: string, alt: string) =>
    editor?.chain().focus().insertContent({ type: 'picture', attrs: { src, alt } }).run()
  return (
    // Mantine reads the CommonJS types of the same class, which TypeScript takes for another one.
    <RichTextEditor editor={editor as never}>
      {editable && (
        <RichTextEditor.Toolbar>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold aria-label={t('Đậm', 'Bold')} />
            <RichTextEditor.Italic aria-label={t('Nghiêng', 'Italic')} />
            <RichTextEditor.H2 aria-label={t('Mục', 'Heading')} />
            <RichTextEditor.H3 aria-label={t('Mục nhỏ', 'Small heading')} />
            <RichTextEditor.BulletList aria-label={t('Danh sách', 'List')} />
            <RichTextEditor.OrderedList aria-label={t('Danh sách đánh số', 'Numbered list')} />
            <RichTextEditor.Blockquote aria-label={t('Trích dẫn', 'Quotation')} />
            <RichTextEditor.Link aria-label={t('Liên kết', 'Link')} />
            <RichTextEditor.Undo aria-label={t('Hoàn tác', 'Undo')} />
            <RichTextEditor.Redo aria-label={t('Làm lại', 'Redo')} />
          </RichTextEditor.ControlsGroup>
          <AddPicture articleId={articleId} onAdd={insert} />
        </RichTextEditor.Toolbar>
      )}
      <RichTextEditor.Content />
    </RichTextEditor>
  )
}

const AddPicture = ({
  articleId,
  onAdd,
}: {
  articleId: string
  onAdd: (src: string, alt: string) => void
}) => {
  const t = useText()
  const [busy, setBusy] = useState(false)
  const add = async (file: File | null) => {
    const alt =
      file &&
      window.prompt(t('Ảnh cho thấy gì? (đọc cho người không xem được ảnh)', 'What does the picture show?'))
    if (!file || !alt?.trim()) return
    setBusy(true)
    try {
      onAdd((await client.communications.addPicture({ id: articleId, file })).address, alt.trim())
    } catch (error) {
      notifyRefusal(error, t.locale)
    } finally {
      setBusy(false)
    }
  }
  return (
    <FileButton onChange={(file) => void add(file)} accept="image/png,image/jpeg">
      {(props) => (
        <Button
          {...props}
          size="compact-sm"
          variant="default"
          loading={busy}
          leftSection={<IconPhoto size={16} aria-hidden />}
        >
          {t('Ảnh', 'Picture')}
        </Button>
      )}
    </FileButton>
  )
}
