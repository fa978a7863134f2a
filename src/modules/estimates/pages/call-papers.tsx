import { Button, Menu } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { saveFile } from '#web/ui/save-file.ts'

interface CallPapersProps {
  readonly call: string
  readonly state: string
}

/** The papers that go with the consolidated estimate: to finance, to the People's Committee, and all amounts in Excel. */
export const CallPapers = ({ call, state }: CallPapersProps) => {
  const t = useText()
  const { rights } = useSession()
  const saved = (asked: Promise<File | Blob>, name: string) =>
    asked.then((file) => saveFile(file, name)).catch((error: unknown) => notifyRefusal(error, t.locale))
  const paper = (which: 'to-finance' | 'to-committee', kind: 'docx' | 'pdf') =>
    saved(client.budget.callDocument({ call, paper: which, kind }), `${which}.${kind}`)
  const seesAll =
    rights.includes('budget.prepare') || rights.includes('budget.submit') || rights.includes('budget.decide')
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" leftSection={<IconFileTypeDocx size={18} aria-hidden />}>
          {t('Văn bản, Excel', 'Papers, Excel')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {seesAll && (
          <Menu.Item onClick={() => paper('to-finance', 'docx')}>
            {t('Công văn đề nghị thẩm định (Word)', 'Letter to finance (Word)')}
          </Menu.Item>
        )}
        {seesAll && (
          <Menu.Item onClick={() => paper('to-finance', 'pdf')}>
            {t('Công văn đề nghị thẩm định (PDF)', 'Letter to finance (PDF)')}
          </Menu.Item>
        )}
        {seesAll && state === 'appraised' && (
          <Menu.Item onClick={() => paper('to-committee', 'docx')}>
            {t('Tờ trình Ủy ban nhân dân (Word)', 'Submission to the Committee (Word)')}
          </Menu.Item>
        )}
        {seesAll && state === 'appraised' && (
          <Menu.Item onClick={() => paper('to-committee', 'pdf')}>
            {t('Tờ trình Ủy ban nhân dân (PDF)', 'Submission to the Committee (PDF)')}
          </Menu.Item>
        )}
        {seesAll && (
          <Menu.Item component={Link} to={`/budget/amounts?call=${call}`}>
            {t('Cấp số, gửi văn bản', 'Number and send the papers')}
          </Menu.Item>
        )}
        <Menu.Item
          onClick={() => saved(client.budget.amountsSheet({ call, locale: t.locale }), 'Dự toán.xlsx')}
        >
          {t('Dự toán qua các bước (Excel)', 'Amounts by stage (Excel)')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
