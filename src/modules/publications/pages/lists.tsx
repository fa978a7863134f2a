import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { agreementRegister, publicationRegister } from '#modules/publications/columns.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { agreementCells, publicationCells } from './cells.tsx'
import { paths } from './paths.ts'

/** Everything that stands on the portal, stood there, or waits to. */
export const PublicationList = () => {
  const t = useText()
  const [mayPropose, mayDecide, mayLoad] = [
    useRight('publication.write'),
    useRight('publication.decide'),
    useRight('boundaries.load'),
  ]
  return (
    <RegisterPage
      register={publicationRegister}
      api={client.publications.items}
      path={paths.publications}
      cells={publicationCells}
      actions={
        <>
          {mayPropose && (
            <Button component={Link} to={paths.propose} variant="default">
              {t('Đề nghị công khai từ sổ', 'Propose from registers')}
            </Button>
          )}
          {mayDecide && (
            <Button component={Link} to={paths.review} variant="default">
              {t('Duyệt', 'Review')}
            </Button>
          )}
          {mayLoad && (
            <Button component={Link} to={paths.boundaries} variant="default">
              {t('Nạp ranh giới', 'Load boundaries')}
            </Button>
          )}
        </>
      }
      intro={t(
        'Những gì người dân và doanh nghiệp thấy trên cổng công khai. Người soạn không tự duyệt; mục đã công khai giữ nguyên như khi được duyệt.',
        'What everybody sees on the public portal. Nobody publishes their own words; an item stays as it was when it was reviewed.',
      )}
    />
  )
}

/** Which enterprises agree to be shown. */
export const AgreementList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={agreementRegister}
      api={client.publications.agreements}
      path={paths.agreements}
      cells={agreementCells}
      intro={t(
        'Doanh nghiệp chỉ được nêu tên trên cổng công khai khi đã đồng ý. Rút lại thì tên biến mất ngay.',
        'An enterprise is named on the public portal only while it agrees. Once revoked, its name is gone at once.',
      )}
    />
  )
}
