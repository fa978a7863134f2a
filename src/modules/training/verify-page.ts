import { Hono } from 'hono'
import { html } from 'hono/html'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import type { Tone } from '#kernel/workflow.ts'
import { publicPage } from '#platform/public-page.ts'
import { typedCode } from '#platform/random-code.ts'
import { certificateKinds, standings } from './certificate.ts'
import { spacedCode } from './certificate-pdf.ts'
import type { PublicParts } from './public-pages.ts'
import { type Verified, verifyCertificate } from './verify-certificate.ts'

const asking = () =>
  publicPage(
    'Tra cứu giấy chứng nhận',
    html`<h1>Tra cứu giấy chứng nhận</h1>
      <p class="soft">Quét mã QR in trên giấy, hoặc nhập mã tra cứu ghi ở góc dưới bên trái.</p>
      <form method="get" action="/verify"><label for="code">Mã tra cứu</label>
        <input id="code" name="code" required autocomplete="off" autocapitalize="characters" maxlength="40" placeholder="ABCD-2345-EFGH-6789">
        <button>Tra cứu</button></form>`,
  )

const tones: Readonly<Record<Tone, string>> = {
  good: 'good',
  bad: 'bad',
  waiting: 'waiting',
  active: 'good',
  quiet: 'quiet',
}

const explained = ({ standing, certificate, replacedBy }: Verified): string => {
  const on = certificate.decidedOn ? ` từ ngày ${shortDate(certificate.decidedOn)}` : ''
  switch (standing) {
    case 'valid':
    case 'expiring':
      return certificate.expiresOn
        ? `Giấy còn hiệu lực đến hết ngày ${shortDate(certificate.expiresOn)}.`
        : 'Giấy còn hiệu lực, không giới hạn thời gian.'
    case 'expired':
      return `Giấy đã hết hiệu lực sau ngày ${shortDate(certificate.expiresOn ?? '')}.`
    case 'suspended':
      return `Giấy bị tạm đình chỉ hiệu lực${on}.`
    case 'revoked':
      return `Giấy đã bị thu hồi${on}; không còn giá trị sử dụng.`
    case 'replaced':
      return `Giấy đã được cấp lại${on}${replacedBy ? `, số mới ${replacedBy}` : ''}; bản này không còn dùng.`
  }
}

const factsOf = ({ certificate: one }: Verified): [string, string | null][] => [
  ['Họ và tên', one.name],
  ['Đơn vị', one.body],
  ['Loại giấy', `${certificateKinds[one.kind].vi}: ${one.scheme}`],
  ['Khóa học', one.courseTitle],
  [
    'Thời gian học',
    one.courseFrom && one.courseTo ? `${shortDate(one.courseFrom)} đến ${shortDate(one.courseTo)}` : null,
  ],
  ['Thời lượng', one.courseHours ? `${vietnameseDecimal(String(Number(one.courseHours)))} giờ` : null],
  ['Số', one.number],
  ['Tổ chức cấp', one.issuer],
  ['Ngày cấp', shortDate(one.issuedOn)],
  ['Hết hạn', one.expiresOn ? shortDate(one.expiresOn) : 'Không thời hạn'],
  ['Người ký', [one.signerPosition, one.signerName].filter(Boolean).join(' ') || null],
  ['Mã tra cứu', spacedCode(one.code)],
]

const shown = (verified: Verified) => {
  const { label, tone = 'quiet' } = standings[verified.standing] as { label: { vi: string }; tone?: Tone }
  return publicPage(
    `Giấy chứng nhận ${verified.certificate.number}`,
    html`<h1>Giấy chứng nhận ${verified.certificate.number}</h1>
      <p><span class="mark ${tones[tone]}">${label.vi}</span></p><p>${explained(verified)}</p>
      <dl>${factsOf(verified).flatMap(([name, value]) => (value ? [html`<dt>${name}</dt><dd>${value}</dd>`] : []))}</dl>
      <p class="soft">Hãy so các dòng trên với giấy bạn đang cầm; chỉ nội dung trên trang này có giá trị đối chiếu.</p>
      <p><a href="/verify">Tra cứu giấy khác</a></p>`,
  )
}

/** The public page of a certificate, which its QR mark opens: the whole content and how it stands today. */
export const verifyRoutes = ({ context }: PublicParts): Hono =>
  new Hono()
    .get('/verify', async (c) => {
      const code = typedCode(c.req.query('code') ?? '')
      return code === '' ? c.html(asking()) : c.redirect(`/verify/${code}`)
    })
    .get('/verify/:code', async (c) =>
      c.html(shown(await verifyCertificate(await context(), c.req.param('code')))),
    )
