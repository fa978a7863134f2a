import type { Register } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import { HeldCertificateInput, heldCertificateRegister } from '#modules/enterprises/held-certificate.ts'
import { OwnStandardInput, ownStandardRegister } from '#modules/enterprises/own-standard.ts'
import { ProductInput, productRegister } from '#modules/enterprises/product.ts'
import { YearFigureInput, yearFigureRegister } from '#modules/enterprises/year-figure.ts'
import { client } from '#web/client.ts'
import type { InputShape } from '#web/ui/form-values.ts'
import type { RegisterApi, RegisterRow } from '#web/ui/register-api.ts'

/** One register of things that belong to enterprises: where it stands, how a row is called, what its panel shows. */
export interface Belonging {
  readonly register: Register
  readonly api: RegisterApi
  readonly path: string
  readonly input: InputShape
  readonly subject: string
  readonly label: (row: RegisterRow) => string
  readonly intro: Text
  /** Columns of the panel on the page of an enterprise. */
  readonly panel: readonly string[]
  readonly empty: Text
  readonly add: Text
  readonly right: string
}

/** What belongs to an enterprise, each a register of its own. */
export const belongings = {
  products: {
    register: productRegister,
    api: client.enterprises.products,
    path: '/enterprise-products',
    input: ProductInput,
    subject: 'enterprise.product',
    label: (row) => String(row.name),
    intro: text(
      'Sản phẩm chủ lực, đặc thù, tiềm năng, OCOP và xuất khẩu; nhóm ưu tiên của doanh nghiệp được tính từ đây.',
      'Key, specific, potential, OCOP and exported products; the priority groups of enterprises follow from them.',
    ),
    panel: ['name', 'standing', 'ocop', 'ocopTo', 'ocopStanding', 'exported'],
    empty: text('Chưa ghi sản phẩm nào.', 'No product yet.'),
    add: text('Thêm sản phẩm', 'Add a product'),
    right: 'enterprise.read',
  },
  certificates: {
    register: heldCertificateRegister,
    api: client.enterprises.certificates,
    path: '/enterprise-certificates',
    input: HeldCertificateInput,
    subject: 'enterprise.certificate',
    label: (row) => `${row.number} · ${row.issuer}`,
    intro: text(
      'Chứng nhận mà doanh nghiệp đang có; hệ thống nhắc trước khi hết hạn.',
      'Certificates that enterprises hold; the system reminds before they expire.',
    ),
    panel: ['solution', 'scheme', 'number', 'issuer', 'validTo', 'standing'],
    empty: text('Chưa ghi chứng nhận nào.', 'No certificate yet.'),
    add: text('Thêm chứng nhận', 'Add a certificate'),
    right: 'enterprise.read',
  },
  standards: {
    register: ownStandardRegister,
    api: client.enterprises.standards,
    path: '/enterprise-standards',
    input: OwnStandardInput,
    subject: 'enterprise.standard',
    label: (row) => String(row.number),
    intro: text(
      'Tiêu chuẩn cơ sở (TCCS) mà doanh nghiệp công bố cho sản phẩm của mình.',
      'Standards (TCCS) that enterprises publish for their own products.',
    ),
    panel: ['number', 'name', 'publishedOn', 'products'],
    empty: text('Chưa ghi tiêu chuẩn cơ sở nào.', 'No own standard yet.'),
    add: text('Thêm tiêu chuẩn cơ sở', 'Add an own standard'),
    right: 'enterprise.read',
  },
  figures: {
    register: yearFigureRegister,
    api: client.enterprises.figures,
    path: '/enterprise-figures',
    input: YearFigureInput,
    subject: 'enterprise.figure',
    label: (row) => `${(row.enterprise as { label: string }).label}, ${row.year}`,
    intro: text(
      'Lao động, doanh thu, nguồn vốn, giá trị gia tăng theo năm; quy mô và năng suất được tính từ đây. Đơn vị: đồng.',
      'Workers, revenue, capital and value added by year; size and productivity follow from them. In đồng.',
    ),
    panel: ['year', 'workers', 'revenue', 'capital', 'wages', 'valueAdded'],
    empty: text('Chưa có số liệu năm nào.', 'No yearly figures yet.'),
    add: text('Thêm số liệu một năm', 'Add a year'),
    right: 'enterpriseFigure.read',
  },
} as const satisfies Record<string, Belonging>
