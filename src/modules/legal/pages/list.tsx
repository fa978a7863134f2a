import { Button } from '@mantine/core'
import { IconBell, IconListCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { documentRegister } from '#modules/legal/document.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { documentCells } from './cells.tsx'

/** The library of legal documents. */
export const DocumentList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={documentRegister}
      api={client.legal.documents}
      path="/legal/documents"
      cells={documentCells}
      intro={t(
        'Văn bản về tiêu chuẩn, đo lường, chất lượng, hàng rào kỹ thuật và năng suất (mục I.1, II.2.c). Tìm cả trong toàn văn, có dấu hoặc không dấu.',
        'Documents on standards, metrology, quality, technical barriers and productivity (I.1, II.2.c). The search reads whole texts too.',
      )}
      actions={
        <>
          <Button
            component={Link}
            to="/legal/rechecks"
            variant="default"
            leftSection={<IconListCheck size={18} aria-hidden />}
          >
            {t('Rà soát viện dẫn', 'Citations to look at')}
          </Button>
          <Button
            component={Link}
            to="/legal/subscription"
            variant="default"
            leftSection={<IconBell size={18} aria-hidden />}
          >
            {t('Nhận tin', 'Get news')}
          </Button>
        </>
      }
    />
  )
}
