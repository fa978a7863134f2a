import { Link } from '@tanstack/react-router'
import type { Standing } from '#modules/conformity/body.ts'
import { bodyRegister } from '#modules/conformity/body-columns.ts'
import { draftRegister } from '#modules/conformity/draft.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { Part } from '#web/ui/part-record.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { cells } from './cells.tsx'
import { parts } from './parts.ts'
import { paths } from './paths.ts'
import { StandingBadge } from './standing.tsx'
import './part-links.css'

const PartList = ({ part, intro }: { part: Part; intro: string }) => (
  <RegisterPage
    register={part.register}
    api={part.api}
    path={part.path}
    cells={part.cells ?? {}}
    intro={intro}
  />
)

/** The lists of the parts of all bodies, one link each. */
const PartLinks = () => {
  const t = useText()
  const links = [parts.recognitions, parts.scope, parts.agreements, parts.equipment, parts.capability]
  return (
    <nav className="part-links" aria-label={t('Sổ của các tổ chức', 'Registers of bodies')}>
      {links.map(({ register, path }) => (
        <Link key={path} to={path}>
          {t.of(register.title)}
        </Link>
      ))}
    </nav>
  )
}

/** The list of conformity assessment bodies. */
export const BodyList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={bodyRegister}
      api={client.conformity.bodies}
      path={paths.bodies}
      intro={t(
        'Tổ chức thử nghiệm, hiệu chuẩn, giám định, kiểm định, chứng nhận và mức đã đạt (mục I.3.2, II.5); hết hạn hoặc bị đình chỉ thì không tính.',
        'Bodies that test, calibrate, inspect, verify or certify, and the level reached (I.3.2, II.5); none counts while expired or suspended.',
      )}
      cells={{ standing: (row) => <StandingBadge standing={row.standing as Standing} /> }}
    >
      <PartLinks />
    </RegisterPage>
  )
}

/** What allows bodies to work. */
export const RecognitionList = () => {
  const t = useText()
  const intro = t(
    'Tổ chức tự khai, cơ quan đầu mối kiểm tra; chỉ mục đã kiểm tra mới tính cho mức đã đạt.',
    'Bodies state them, the focal agency checks them; only checked ones count for a level.',
  )
  return <PartList part={parts.recognitions} intro={intro} />
}

/** The scope tables of all bodies. */
export const ScopeList = () => {
  const t = useText()
  const intro = t(
    'Sản phẩm, chỉ tiêu, phương pháp và giới hạn của từng tổ chức, ở cấp quốc gia hay quốc tế (mục II.5.b).',
    'Products, parameters, methods and ranges of each body, at the national or international level (II.5.b).',
  )
  return <PartList part={parts.scope} intro={intro} />
}

/** The recognition agreements of all bodies. */
export const AgreementList = () => {
  const t = useText()
  const intro = t(
    'Thừa nhận lẫn nhau kết quả đánh giá sự phù hợp ở các cấp độ (mục II.5.d).',
    'Mutual recognition of results at every level (II.5.d).',
  )
  return <PartList part={parts.agreements} intro={intro} />
}

/** The equipment of all bodies. */
export const EquipmentList = () => {
  const t = useText()
  const intro = t(
    'Thiết bị, nguồn mua sắm và hạn hiệu chuẩn, kiểm định (mục II.5.c); hạn tính từ lần gần nhất theo chu kỳ.',
    'Equipment, who paid, and when it is due (II.5.c); dues follow from the last time and the interval.',
  )
  return <PartList part={parts.equipment} intro={intro} />
}

/** The calibrations and inspections of all equipment. */
export const CalibrationList = () => {
  const t = useText()
  const intro = t('Mỗi lần ghi sẽ dời hạn của thiết bị.', 'Each entry moves what is due of the equipment.')
  return <PartList part={parts.calibrations} intro={intro} />
}

/** The capability projects of all bodies. */
export const CapabilityList = () => {
  const t = useText()
  const intro = t(
    'Đường đi đến công nhận, theo mốc có minh chứng và kinh phí theo nguồn (mục I.3.2.a.5).',
    'The way to an accreditation, by proven milestones with their costs and sources (I.3.2.a.5).',
  )
  return <PartList part={parts.capability} intro={intro} />
}

/** The milestones of all capability projects. */
export const MilestoneList = () => {
  const t = useText()
  return <PartList part={parts.milestones} intro={t('Mốc của mọi dự án.', 'Milestones of all projects.')} />
}

/** Standards and regulations being built. */
export const DraftList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={draftRegister}
      api={client.conformity.drafts}
      path={paths.drafts}
      cells={cells.draft}
      intro={t(
        'Tiêu chuẩn công bố áp dụng, quy chuẩn kỹ thuật địa phương theo từng bước, có lấy ý kiến rộng rãi trên trang công khai (mục II.5.a).',
        'Standards and local technical regulations by stage, with comments taken on the public page (II.5.a).',
      )}
    />
  )
}

/** What was said about drafts. */
export const CommentList = () => {
  const t = useText()
  const intro = t(
    'Xem trước khi đăng, trả lời từng góp ý; tệp Excel của danh sách này là bảng tổng hợp tiếp thu, giải trình.',
    'Looked at before they are shown and answered one by one; the Excel file of this list is the summary table.',
  )
  return <PartList part={parts.comments} intro={intro} />
}
