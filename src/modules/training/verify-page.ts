import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Text } from '#kernel/text.ts'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import type { Tone } from '#kernel/workflow.ts'
import { hrefTo, say, sayText } from '#platform/public-frame.ts'
import { publicPage } from '#platform/public-page.ts'
import type { PublicParts } from '#platform/public-parts.ts'
import { typedCode } from '#platform/random-code.ts'
import { certificateKinds, standings } from './certificate.ts'
import { spacedCode } from './certificate-pdf.ts'
import { type Verified, verifyCertificate } from './verify-certificate.ts'

const asking = () =>
  publicPage(
    say('Tra cứu giấy chứng nhận', 'Check a certificate'),
    html`<h1>${say('Tra cứu giấy chứng nhận', 'Check a certificate')}</h1>
      <p class="soft">${say('Quét mã QR in trên giấy, hoặc nhập mã tra cứu ghi ở góc dưới bên trái.', 'Scan the QR mark on the paper, or type the code at its lower left.')}</p>
      <form method="get" action="${hrefTo('/verify')}"><label for="code">${say('Mã tra cứu', 'Code')}</label>
        <input id="code" name="code" required autocomplete="off" autocapitalize="characters" maxlength="40" placeholder="ABCD-2345-EFGH-6789">
        <button>${say('Tra cứu', 'Check')}</button></form>`,
    {
      description: say(
        'Kiểm tra giấy chứng nhận đào tạo theo mã in trên giấy.',
        'Check a certificate of training by the code printed on it.',
      ),
    },
  )

const tones: Readonly<Record<Tone, string>> = {
  good: 'good',
  bad: 'bad',
  waiting: 'waiting',
  active: 'good',
  quiet: 'quiet',
}

const explained = ({ standing, certificate, replacedBy }: Verified): string => {
  const on = certificate.decidedOn
    ? say(` từ ngày ${shortDate(certificate.decidedOn)}`, ` since ${shortDate(certificate.decidedOn)}`)
    : ''
  switch (standing) {
    case 'valid':
    case 'expiring':
      return certificate.expiresOn
        ? say(
            `Giấy còn hiệu lực đến hết ngày ${shortDate(certificate.expiresOn)}.`,
            `It is valid until the end of ${shortDate(certificate.expiresOn)}.`,
          )
        : say('Giấy còn hiệu lực, không giới hạn thời gian.', 'It is valid without an end.')
    case 'expired':
      return say(
        `Giấy đã hết hiệu lực sau ngày ${shortDate(certificate.expiresOn ?? '')}.`,
        `It ended after ${shortDate(certificate.expiresOn ?? '')}.`,
      )
    case 'suspended':
      return say(`Giấy bị tạm đình chỉ hiệu lực${on}.`, `It is suspended${on}.`)
    case 'revoked':
      return say(
        `Giấy đã bị thu hồi${on}; không còn giá trị sử dụng.`,
        `It was revoked${on} and has no value any more.`,
      )
    case 'replaced':
      return say(
        `Giấy đã được cấp lại${on}${replacedBy ? `, số mới ${replacedBy}` : ''}; bản này không còn dùng.`,
        `It was replaced${on}${replacedBy ? ` by number ${replacedBy}` : ''}; this paper is no longer used.`,
      )
  }
}

const factsOf = ({ certificate: one }: Verified): [string, string | null][] => [
  [say('Họ và tên', 'Name'), one.name],
  [say('Đơn vị', 'Body'), one.body],
  [say('Loại giấy', 'Kind'), `${sayText(certificateKinds[one.kind])}: ${one.scheme}`],
  [say('Khóa học', 'Course'), one.courseTitle],
  [
    say('Thời gian học', 'Held'),
    one.courseFrom && one.courseTo ? `${shortDate(one.courseFrom)} – ${shortDate(one.courseTo)}` : null,
  ],
  [
    say('Thời lượng', 'Length'),
    one.courseHours ? `${vietnameseDecimal(String(Number(one.courseHours)))} ${say('giờ', 'hours')}` : null,
  ],
  [say('Số', 'Number'), one.number],
  [say('Tổ chức cấp', 'Issued by'), one.issuer],
  [say('Ngày cấp', 'Issued on'), shortDate(one.issuedOn)],
  [say('Hết hạn', 'Expires on'), one.expiresOn ? shortDate(one.expiresOn) : say('Không thời hạn', 'Never')],
  [say('Người ký', 'Signed by'), [one.signerPosition, one.signerName].filter(Boolean).join(' ') || null],
  [say('Mã tra cứu', 'Code'), spacedCode(one.code)],
]

const shown = (verified: Verified) => {
  const { label, tone = 'quiet' } = standings[verified.standing] as { label: Text; tone?: Tone }
  const title = `${say('Giấy chứng nhận', 'Certificate')} ${verified.certificate.number}`
  return publicPage(
    title,
    html`<h1>${title}</h1>
      <p><span class="mark ${tones[tone]}">${sayText(label)}</span></p><p>${explained(verified)}</p>
      <dl>${factsOf(verified).flatMap(([name, value]) => (value ? [html`<dt>${name}</dt><dd>${value}</dd>`] : []))}</dl>
      <p class="soft">${say('Hãy so các dòng trên với giấy bạn đang cầm; chỉ nội dung trên trang này có giá trị đối chiếu.', 'Compare these lines with the paper in your hand; only what this page says counts.')}</p>
      <p><a href="${hrefTo('/verify')}">${say('Tra cứu giấy khác', 'Check another')}</a></p>`,
  )
}

/** The public page of a certificate, which its QR mark opens: the whole content and how it stands today. */
export const verifyRoutes = ({ context }: PublicParts): Hono =>
  new Hono()
    .get('/verify', async (c) => {
      const code = typedCode(c.req.query('code') ?? '')
      return code === '' ? c.html(asking()) : c.redirect(hrefTo(`/verify/${code}`))
    })
    .get('/verify/:code', async (c) =>
      c.html(shown(await verifyCertificate(await context(), c.req.param('code')))),
    )
