import { Button, Select } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { enterpriseRegister } from '#modules/enterprises/contract.ts'
import { EnterprisePanels } from '#modules/enterprises/pages/panels.tsx'
import type { Workspace } from '#modules/representatives/contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { EvidencePanel } from '#web/ui/evidence-panel.tsx'
import { FieldList } from '#web/ui/field-list.tsx'
import { HistoryPanel } from '#web/ui/history-panel.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { ToDoList } from '#web/ui/to-do-list.tsx'
import { paths } from './paths.ts'

/** The home of a representative: what is to be done, the own data, and all that the plan does for the enterprise. */
export const MyEnterprise = () => {
  const t = useText()
  const { person } = useSession()
  const home = useQuery(api.representatives.workspace.queryOptions({ input: {} }))
  if (home.isError) return <ErrorPage error={home.error} />
  if (home.data === undefined) return <Loading />
  const { enterprise, others } = home.data
  return (
    <Page
      title={enterprise.label}
      intro={`${t('Trang doanh nghiệp', 'Enterprise workspace')} · ${person?.name ?? ''}`}
      actions={others.length > 0 && <ActFor home={home.data} />}
    >
      <section className="panel" aria-labelledby="to-do-title">
        <h2 id="to-do-title">{t('Việc phải làm', 'To do')}</h2>
        <ToDoList empty={t('Không có việc nào chờ doanh nghiệp.', 'Nothing waits for your enterprise.')} />
      </section>
      <OwnDetails id={enterprise.id} />
      <EnterprisePanels id={enterprise.id} />
      <EvidencePanel subject="enterprise" id={enterprise.id} mayAttach={false} />
      <HistoryPanel subject="enterprise" id={enterprise.id} register={enterpriseRegister} />
    </Page>
  )
}

const OwnDetails = ({ id }: { id: string }) => {
  const t = useText()
  const row = useQuery(api.enterprises.get.queryOptions({ input: { id } }))
  if (row.data === undefined) return <Loading rows={4} />
  return (
    <section className="panel" aria-labelledby="details-title">
      <h2 id="details-title">{t('Thông tin doanh nghiệp', 'Details of the enterprise')}</h2>
      <FieldList register={enterpriseRegister} row={row.data} />
      <p className="quiet">
        {t(
          'Địa chỉ, người đại diện, điện thoại: doanh nghiệp tự cập nhật. Tên, mã số thuế, loại hình: gửi đề nghị để cán bộ xác nhận. Mục khác do cơ quan giữ hồ sơ cập nhật.',
          'Address, representative and phone are kept up by you. Name, tax code and kind change by a proposal. The rest is kept by the agency.',
        )}
      </p>
      <p className="page-actions">
        <Button
          component={Link}
          to={`/enterprises/${id}`}
          search={{ edit: 'true' } as never}
          leftSection={<IconPencil size={18} aria-hidden />}
        >
          {t('Sửa thông tin liên hệ', 'Change the contact')}
        </Button>
        <Button variant="default" component={Link} to={`${paths.corrections}/new`}>
          {t('Đề nghị sửa thông tin', 'Propose a correction')}
        </Button>
      </p>
    </section>
  )
}

/** Chooses for which of the own enterprises one acts. */
const ActFor = ({ home: { enterprise, others } }: { home: Workspace }) => {
  const t = useText()
  const queries = useQueryClient()
  return (
    <Select
      label={t('Đang làm việc cho', 'Acting for')}
      allowDeselect={false}
      data={[enterprise, ...others].map(({ id, label }) => ({ value: id, label }))}
      value={enterprise.id}
      onChange={(id) =>
        id &&
        void client.representatives
          .actFor({ enterprise: id })
          .then(() => queries.invalidateQueries())
          .catch((error: unknown) => notifyRefusal(error, t.locale))
      }
    />
  )
}
