import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { renderSVG } from 'uqr'
import type { ZodError } from 'zod'
import { fieldFaults, type Issue } from '#kernel/issue-text.ts'
import type { Text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { hrefTo, publicFrame, say, sayText } from '#platform/public-frame.ts'
import { publicPage } from '#platform/public-page.ts'
import type { PublicParts } from '#platform/public-parts.ts'
import { bodyKinds, personKinds, sexes } from './attendance.ts'
import { spacedCode } from './certificate-pdf.ts'
import { courseKinds } from './course.ts'
import { mayEvaluate, ticketOf } from './evaluation.ts'
import {
  confirmRegistration,
  coursesOpenNow,
  type OwnRegistration,
  openCourse,
  ownRegistration,
  PublicRegistration,
  registerPublicly,
  withdrawByCode,
} from './register-publicly.ts'
import type { OpenCourse } from './registration-store.ts'
import { sendSeatLetters } from './seat-letter.ts'
import { registrationWorkflow } from './workflow.ts'

const daysOf = ({ startsOn, endsOn }: OpenCourse): string =>
  startsOn === endsOn
    ? shortDate(startsOn)
    : `${shortDate(startsOn)} ${say('đến', 'to')} ${shortDate(endsOn)}`

const seatsOf = ({ capacity, registered }: OpenCourse): string => {
  if (capacity === null) return say('Không giới hạn số người', 'As many as come')
  const free = capacity - registered
  return free > 0
    ? say(`Còn ${free} trong ${capacity} chỗ`, `${free} of ${capacity} seats are free`)
    : say(
        `Đã đủ ${capacity} chỗ, nhận danh sách chờ`,
        `All ${capacity} seats are taken; there is a waiting list`,
      )
}

const facts = (course: OpenCourse) => {
  const lines: [string, string | null][] = [
    [say('Thời gian', 'When'), daysOf(course)],
    [say('Địa điểm', 'Where'), course.place],
    [say('Đối tượng', 'For whom'), course.audience],
    [say('Nội dung', 'Topics'), course.topics],
    [
      say('Loại lớp', 'Kind'),
      course.kind in courseKinds ? sayText(courseKinds[course.kind as keyof typeof courseKinds]) : null,
    ],
    [say('Cơ quan tổ chức', 'Organiser'), course.organiser],
    [say('Số chỗ', 'Seats'), seatsOf(course)],
    [
      say('Nhận đăng ký đến', 'Registration until'),
      course.registrationClosesOn
        ? `${say('hết ngày', 'the end of')} ${shortDate(course.registrationClosesOn)}`
        : null,
    ],
  ]
  return html`<dl>${lines.flatMap(([name, value]) => (value ? [html`<dt>${name}</dt><dd>${value}</dd>`] : []))}</dl>`
}

const list = (courses: readonly OpenCourse[]) =>
  publicPage(
    say('Các lớp đang nhận đăng ký', 'Courses that take registrations'),
    html`<h1>${say('Các lớp đang nhận đăng ký', 'Courses that take registrations')}</h1>
      <p class="soft">${say('Lớp đào tạo, tập huấn về năng suất chất lượng. Đăng ký không cần tài khoản; bạn xác nhận qua thư điện tử.', 'Courses on productivity and quality. No account is needed; you confirm by e-mail.')}</p>
      ${courses.length === 0 ? html`<p>${say('Hiện chưa có lớp nào nhận đăng ký. Xin quay lại sau.', 'No course takes registrations now. Please come back later.')}</p>` : ''}
      ${courses.map(
        (
          one,
        ) => html`<section class="panel"><h2 style="margin-top:0"><a href="${hrefTo(`/khoa-hoc/${one.code}`)}">${one.title}</a></h2>
          <p style="margin:.2rem 0">${daysOf(one)}${one.place ? ` · ${one.place}` : ''}</p><p class="soft" style="margin:0">${seatsOf(one)}</p></section>`,
      )}`,
    {
      description: say(
        'Lớp đào tạo, tập huấn về năng suất chất lượng đang nhận đăng ký.',
        'Courses on productivity and quality that take registrations.',
      ),
    },
  )

type Given = Readonly<Record<string, unknown>>
type Faults = ReadonlyMap<string, string>

const fault = (faults: Faults, name: string) =>
  faults.has(name) ? html`<p class="fault" id="${name}-fault" role="alert">${faults.get(name)}</p>` : ''

const field = (faults: Faults, given: Given, name: string, label: string, attributes = '') =>
  html`<label for="${name}">${label}</label><input id="${name}" name="${name}" value="${String(given[name] ?? '')}" ${raw(attributes)}
    ${faults.has(name) ? raw(`aria-invalid="true" aria-describedby="${name}-fault"`) : ''}>${fault(faults, name)}`

const choice = (
  faults: Faults,
  given: Given,
  name: string,
  label: string,
  choices: Readonly<Record<string, Text>>,
) =>
  html`<label for="${name}">${label}</label><select id="${name}" name="${name}" required><option value="">${say('Hãy chọn', 'Choose')}</option>${Object.entries(
    choices,
  ).map(
    ([key, label]) =>
      html`<option value="${key}" ${given[name] === key ? 'selected' : ''}>${sayText(label)}</option>`,
  )}</select>${fault(faults, name)}`

const form = (course: OpenCourse, given: Given = {}, faults: Faults = new Map()) =>
  publicPage(
    course.title,
    html`<h1>${course.title}</h1>${facts(course)}
      ${
        course.state === 'registering'
          ? html`<h2>${say('Đăng ký dự lớp', 'Register')}</h2>
      ${faults.size > 0 ? html`<p class="fault" role="alert">${say('Một số mục chưa đúng. Hãy xem lại các mục có dòng chữ đỏ.', 'Some fields are not right. See those with red words.')}</p>` : ''}
      <form method="post" novalidate>
        ${field(faults, given, 'name', say('Họ và tên', 'Full name'), 'required maxlength="100" autocomplete="name"')}
        ${choice(faults, given, 'sex', say('Giới tính', 'Sex'), sexes)}
        ${field(faults, given, 'birthYear', say('Năm sinh (không bắt buộc; để phân biệt người trùng tên)', 'Year of birth (optional; tells namesakes apart)'), 'inputmode="numeric" maxlength="4" autocomplete="bday-year"')}
        ${field(faults, given, 'email', say('Thư điện tử', 'E-mail'), 'type="email" required maxlength="200" autocomplete="email"')}
        ${field(faults, given, 'phone', say('Điện thoại (không bắt buộc)', 'Telephone (optional)'), 'type="tel" maxlength="30" autocomplete="tel"')}
        ${field(faults, given, 'body', say('Đơn vị công tác', 'Where you work'), 'required maxlength="300" autocomplete="organization"')}
        ${choice(faults, given, 'bodyKind', say('Loại đơn vị', 'Kind of body'), bodyKinds)}
        ${field(faults, given, 'position', say('Chức vụ (không bắt buộc)', 'Position (optional)'), 'maxlength="150" autocomplete="organization-title"')}
        ${choice(faults, given, 'personKind', say('Nhóm đối tượng', 'Group'), personKinds)}
        <label class="choice" style="margin-top:1.2rem"><input type="checkbox" name="agreed" value="yes" required ${given.agreed === 'yes' ? 'checked' : ''}>
          ${say('Tôi đồng ý để cơ quan tổ chức dùng các thông tin trên để mở lớp, điểm danh và cấp giấy chứng nhận.', 'I agree that the organiser uses the above to hold the course, mark presence and issue certificates.')}</label>${fault(faults, 'agreed')}
        <p class="soft">${say('Chỉ người tổ chức lớp xem được thư điện tử và điện thoại. Đăng ký chưa xác nhận tự xóa sau ba ngày.', 'Only the organiser sees your e-mail and telephone. What is not confirmed is deleted after three days.')}</p>
        <button>${say('Gửi đăng ký', 'Send')}</button></form>`
          : html`<p class="mark quiet">${say('Lớp đã khai giảng, không nhận đăng ký nữa.', 'The course has begun and takes no more registrations.')}</p>`
      }`,
    {
      description: [course.title, daysOf(course), course.place].filter(Boolean).join(' · '),
      jsonLd: {
        '@type': 'Event',
        name: course.title,
        startDate: course.startsOn,
        endDate: course.endsOn,
        eventStatus: 'https://schema.org/EventScheduled',
        ...(course.place ? { location: { '@type': 'Place', name: course.place } } : {}),
        ...(course.organiser ? { organizer: { '@type': 'Organization', name: course.organiser } } : {}),
      },
    },
  )

const faultsOf = (error: ZodError): Faults =>
  new Map(
    fieldFaults(error.issues as readonly Issue[]).map(({ path, text }) => [path, text[publicFrame().locale]]),
  )

const standing = ({ registration: { state }, before }: OwnRegistration) => {
  const { label, tone = 'quiet' } = registrationWorkflow.states[state]
  const place =
    state === 'waiting' ? `Có ${before} người chờ trước bạn. Khi có chỗ, trang này sẽ báo «Có chỗ».` : ''
  return html`<p><span class="mark ${tone}">${label.vi}</span></p>${place ? html`<p>${place}</p>` : ''}`
}

const own = (one: OwnRegistration, address: string, evaluation: string | undefined) => {
  const { registration, course } = one
  const { state, code } = registration
  const mayWithdraw = course.state === 'registering' && !registrationWorkflow.states[state].final
  const scanned = `${address}/training/check-in?code=${code}`
  return publicPage(
    `Đăng ký lớp ${course.title}`,
    html`<h1>${course.title}</h1><p>${registration.name}</p>${standing(one)}
      ${
        state === 'registered'
          ? html`<div class="panel"><h2 style="margin-top:0">Mã cá nhân: ${spacedCode(code)}</h2><div class="code">${raw(renderSVG(scanned))}</div>
        <p class="soft">Đưa mã này cho người tổ chức quét khi vào lớp, hoặc quét mã của buổi học và nhập mã cá nhân.</p></div>`
          : ''
      }
      ${evaluation ? html`<p><a href="${evaluation}"><b>Đánh giá lớp học</b></a> <span class="soft">(không ghi tên)</span></p>` : ''}
      ${facts(course)}
      ${mayWithdraw ? html`<form method="post" action="/dang-ky-hoc/${code}/rut"><button class="plain">Rút đăng ký</button></form>` : ''}`,
  )
}

const words = (title: string, text: string) => publicPage(title, html`<h1>${title}</h1><p>${text}</p>`)

/** Open courses, registration by letter, and the own registration by personal code. */
export const registrationRoutes = (parts: PublicParts): Hono =>
  new Hono()
    .get('/khoa-hoc', async (c) => c.html(list(await coursesOpenNow(await parts.context()))))
    .get('/khoa-hoc/:code', async (c) =>
      c.html(form(await openCourse(await parts.context(), c.req.param('code')))),
    )
    .post('/khoa-hoc/:code', async (c) => {
      const context = await parts.context()
      const course = await openCourse(context, c.req.param('code'))
      const given = (await c.req.parseBody()) as Given
      const birthYear = given.birthYear === '' ? null : Number(given.birthYear)
      const read = PublicRegistration.safeParse({ ...given, birthYear })
      if (!read.success) return c.html(form(course, given, faultsOf(read.error)), 422)
      await registerPublicly(context, course.code, read.data, parts)
      return c.html(
        words(
          say('Hãy mở thư để xác nhận', 'Open the letter to confirm'),
          say(
            `Chúng tôi đã gửi thư tới ${read.data.email}. Hãy mở thư và bấm vào địa chỉ trong đó để giữ chỗ. Nếu không thấy thư, xem mục thư rác.`,
            `We have sent a letter to ${read.data.email}. Open the address in it to keep your seat. Look among unwanted mail too.`,
          ),
        ),
      )
    })
    .get('/dang-ky-hoc/:code', async (c) => {
      const context = await parts.context()
      const one = await ownRegistration(context, c.req.param('code'))
      const asked = await mayEvaluate(context, one.registration, parts.secret)
      const { code } = one.registration
      return c.html(
        own(
          one,
          parts.url,
          asked ? `/danh-gia/${code}/${ticketOf(parts.secret, one.registration)}` : undefined,
        ),
      )
    })
    .get('/dang-ky-hoc/:code/xac-nhan/:token', async (c) => {
      // A mail program may open the address by itself, so only the button confirms.
      const { course, registration } = await ownRegistration(await parts.context(), c.req.param('code'))
      if (registration.state !== 'unconfirmed') return c.redirect(`/dang-ky-hoc/${registration.code}`)
      return c.html(
        publicPage(
          'Xác nhận đăng ký',
          html`<h1>Xác nhận đăng ký</h1><p>${registration.name}, lớp «${course.title}», ${daysOf(course)}.</p>
            <form method="post"><button>Xác nhận</button></form>`,
        ),
      )
    })
    .post('/dang-ky-hoc/:code/xac-nhan/:token', async (c) => {
      await confirmRegistration(await parts.context(), c.req.param())
      return c.redirect(`/dang-ky-hoc/${c.req.param('code')}`, 303)
    })
    .post('/dang-ky-hoc/:code/rut', async (c) => {
      const context = await parts.context()
      await withdrawByCode(context, c.req.param('code'))
      await sendSeatLetters(context, parts)
      return c.redirect(`/dang-ky-hoc/${c.req.param('code')}`, 303)
    })
