import { Button, Select } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { enterpriseKinds } from '#modules/enterprises/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { notify } from '#web/ui/notice.tsx'
import { ReferenceField } from '#web/ui/reference-field.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'

type Kind = keyof typeof enterpriseKinds

/** Confirms a request with the enterprise that is meant: the one of the register, another row, or a new one. */
export const ConfirmSignUp = ({ row }: { row: RegisterRow }) => {
  const t = useText()
  const found = row.enterprise as { id: string; label: string } | null
  const [opened, setOpened] = useState(false)
  const [enterprise, setEnterprise] = useState(found ?? undefined)
  const [kind, setKind] = useState<Kind>()
  const confirming = useAct(
    () =>
      client.representatives.signUps.confirm({
        id: row.id,
        version: row.version,
        enterprise: enterprise?.id ?? '',
        ...(kind ? { kind } : {}),
      }),
    () => {
      setOpened(false)
      notify({
        message: t('Đã xác nhận và gửi thư cho người đại diện.', 'Confirmed; the person was told by mail.'),
      })
    },
  )
  const title = t('Xác nhận', 'Confirm')
  return (
    <>
      <Button leftSection={<IconCircleCheck size={18} aria-hidden />} onClick={() => setOpened(true)}>
        {title}
      </Button>
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('Xác nhận người đại diện', 'Confirm')}
      >
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            confirming.run(undefined)
          }}
        >
          <ActFault act={confirming} />
          <p>
            {t(
              `${row.personName} sẽ xem và cập nhật dữ liệu của doanh nghiệp được chọn. Hãy đối chiếu giấy tờ trước.`,
              `${row.personName} will see and keep up the data of the enterprise chosen. Compare the papers first.`,
            )}
          </p>
          <ReferenceField
            label={t('Doanh nghiệp trong danh bạ', 'Enterprise of the register')}
            of="enterprise"
            value={enterprise}
            onChange={(one) => setEnterprise(one && { id: one.id, label: one.label })}
            error={confirming.errorAt('enterprise')}
            hint={t('Để trống để thêm doanh nghiệp mới.', 'Leave empty to add a new one.')}
          />
          {enterprise === undefined && (
            <Select
              label={t('Loại hình của doanh nghiệp mới', 'Kind of the new enterprise')}
              data={Object.entries(enterpriseKinds).map(([value, label]) => ({ value, label: t.of(label) }))}
              value={kind ?? null}
              onChange={(value) => setKind((value as Kind | null) ?? undefined)}
              error={confirming.errorAt('kind')}
            />
          )}
          {confirming.errorAt('email') && <p className="field-error">{confirming.errorAt('email')}</p>}
          <div className="form-foot">
            <Button type="submit" loading={confirming.busy}>
              {t('Xác nhận và gửi thư', 'Confirm and send the letter')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
