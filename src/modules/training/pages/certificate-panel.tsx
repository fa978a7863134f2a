import { Button, Modal, TextInput } from '@mantine/core'
import { IconCertificate, IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { results } from '#modules/training/attendance.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { TableFrame } from '#web/ui/table-frame.tsx'

/** Who of a course has earned a certificate, why others have not, and the buttons that issue and print them. */
export const CertificatePanel = ({ course }: { course: RegisterRow }) => {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const { data } = useQuery({
    queryKey: ['training-candidates', course.id],
    queryFn: () => client.training.certificates.candidates({ id: course.id }),
  })
  const printing = useMutation({
    mutationFn: () =>
      client.longWork.start({
        name: 'training.certificates',
        input: { courseId: course.id, label: String(course.code) },
      }),
    onSuccess: () => notify({ message: t('Đang in; xem ở khay việc.', 'Printing; see the tray.') }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  if (data === undefined || data.candidates.length === 0) return null
  const { rule, candidates } = data
  const earned = candidates.filter(({ number, why }) => number === null && why === null).length
  const held = candidates.some(({ number }) => number !== null)
  return (
    <section className="panel" aria-labelledby="candidates-title">
      <h2 id="candidates-title">{t('Cấp giấy chứng nhận', 'Certificates')}</h2>
      {rule ? (
        <p className="quiet">
          {t(
            `Điều kiện: dự từ ${rule.minimumPresence}% thời lượng${rule.testRequired ? ', đạt kiểm tra' : ''}. Căn cứ: ${rule.source}`,
            `Asked: present for ${rule.minimumPresence}%${rule.testRequired ? ', test passed' : ''}. Source: ${rule.source}`,
          )}
        </p>
      ) : (
        <p role="note">
          {t(
            'Chưa có quy định cấp giấy cho loại lớp này; cơ quan đầu mối ghi ở «Quy định theo loại lớp».',
            'There is no rule for this kind of course yet; the focal agency enters it.',
          )}
        </p>
      )}
      <TableFrame label={t('Cấp giấy chứng nhận', 'Certificates')}>
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Họ và tên', 'Name')}</th>
              <th scope="col">{t('Dự học', 'Present')}</th>
              <th scope="col">{t('Kết quả', 'Result')}</th>
              <th scope="col">{t('Giấy chứng nhận', 'Certificate')}</th>
            </tr>
          </thead>
          <tbody>
            {candidates.map((one) => (
              <tr key={one.attendanceId}>
                <th scope="row">{one.name}</th>
                <td>{one.share === null ? '' : `${one.share}%`}</td>
                <td>{t.of(results[one.result])}</td>
                <td>{one.number ?? (one.why ? t.of(one.why) : rule ? t('Đủ điều kiện', 'Earned') : '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <div className="form-foot">
        {course.state === 'finished' && rule && earned > 0 && (
          <Button leftSection={<IconCertificate size={18} aria-hidden />} onClick={() => setAsking(true)}>
            {t(`Cấp ${earned} giấy`, `Issue ${earned}`)}
          </Button>
        )}
        {held && (
          <Button
            variant="default"
            loading={printing.isPending}
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => printing.mutate()}
          >
            {t('In tất cả (PDF)', 'Print all (PDF)')}
          </Button>
        )}
      </div>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('Cấp giấy chứng nhận', 'Issue certificates')}
        closeButtonProps={{ 'aria-label': t('Đóng', 'Close') }}
      >
        <SignerForm course={course.id} onDone={() => setAsking(false)} />
      </Modal>
    </section>
  )
}

const SignerForm = ({ course, onDone }: { course: string; onDone: () => void }) => {
  const t = useText()
  const known = useQueryClient()
  const [signerPosition, setPosition] = useState('')
  const [signerName, setName] = useState('')
  const issuing = useMutation({
    mutationFn: () => client.training.certificates.issue({ id: course, signerPosition, signerName }),
    onSuccess: async ({ issued }) => {
      notify({ message: t(`Đã cấp ${issued} giấy.`, `${issued} were issued.`) })
      await known.invalidateQueries()
      onDone()
    },
  })
  const refusal = issuing.error && toRefusal(issuing.error)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        issuing.mutate()
      }}
    >
      <TextInput
        label={t('Chức vụ người ký', 'Position of who signs')}
        withAsterisk
        value={signerPosition}
        onChange={(event) => setPosition(event.currentTarget.value)}
      />
      <TextInput
        mt="sm"
        label={t('Họ tên người ký', 'Name of who signs')}
        value={signerName}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {refusal && <p role="alert">{t.of(refusal.fields[0]?.text ?? refusal.text)}</p>}
      <div className="form-foot">
        <Button type="submit" loading={issuing.isPending}>
          {t('Cấp giấy', 'Issue')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('Không', 'Cancel')}
        </Button>
      </div>
    </form>
  )
}
