import { Link } from '@tanstack/react-router'
import { callRegister } from '#modules/innovation/call.ts'
import { projectRegister } from '#modules/innovation/project.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { cells, parts } from './parts.tsx'
import { paths } from './paths.ts'

/** The list of innovation projects. */
export const ProjectList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={projectRegister}
      api={client.innovation.projects}
      path={paths.projects}
      cells={cells.project}
      intro={t(
        'Nghiên cứu, đổi mới công nghệ, sản phẩm mới; tìm kiếm, chuyển giao công nghệ, mô hình mới (mục II.6), gắn với các chương trình quốc gia.',
        'Research, new technology and products; transfer of technology and models (II.6), tied to national programmes.',
      )}
    >
      <p>
        <Link to={paths.calls}>{t('Đợt kêu gọi đề xuất', 'Calls for proposals')}</Link>
        {' · '}
        <Link to={paths.uses}>{t('Kết quả được áp dụng', 'Results in use')}</Link>
      </p>
    </RegisterPage>
  )
}

/** The list of calls for proposals. */
export const CallList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={callRegister}
      api={client.innovation.calls}
      path={paths.calls}
      cells={cells.call}
      intro={t(
        'Doanh nghiệp nộp đề xuất trong thời gian của đợt đang mở.',
        'Enterprises submit proposals while a call is open.',
      )}
    />
  )
}

/** The reviews that one may read. */
export const ReviewList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={parts.reviews.register}
      api={parts.reviews.api}
      path={paths.reviews}
      cells={cells.review}
      intro={t(
        'Thành viên khai có liên quan hay không trước, rồi mới cho điểm và ý kiến.',
        'Members declare ties first, then score and give their opinion.',
      )}
    />
  )
}

/** The reports of progress of all projects. */
export const ProgressList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={parts.progress.register}
      api={parts.progress.api}
      path={paths.progress}
      cells={cells.progress}
      intro={t('Số đã chi là lũy kế từ đầu nhiệm vụ.', 'What was spent is counted from the beginning.')}
    />
  )
}

/** The results in use. */
export const UseList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={parts.uses.register}
      api={parts.uses.api}
      path={paths.uses}
      intro={t(
        'Kết quả nào, dùng ở đâu, từ khi nào, hiệu quả ra sao, có được bảo hộ không.',
        'Which result, where, since when, with what effect, and whether it is protected.',
      )}
    />
  )
}
