import { z } from 'zod'
import { Kept, Reference, registerRoutes, route, takeRoute } from '#kernel/contract.ts'
import { keysOf, optionalId } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { enterpriseKinds } from '#modules/enterprises/contract.ts'
import { signUpWorkflow } from './workflow.ts'

const words = (max: number) => z.string().trim().min(1).max(max)

export const SignUp = z.object({
  enterpriseName: z.string(),
  taxCode: z.string(),
  enterprise: Reference.nullable().describe('The enterprise of the register that is meant'),
  personName: z.string(),
  position: z.string(),
  phone: z.string(),
  email: z.string(),
  state: z.enum(keysOf(signUpWorkflow.states)),
  receivedOn: CalendarDate,
  decisionReason: z.string().nullable(),
})
export type SignUp = z.infer<typeof SignUp>

export const SignUpInput = z.object({
  taxCode: words(20),
  enterpriseName: words(300),
  personName: words(100),
  position: words(200),
  phone: words(30),
  email: z.email().max(200),
})
export type SignUpInput = z.output<typeof SignUpInput>

export const signUpRegister = defineRegister({
  name: 'sign-ups',
  title: text('Đăng ký tài khoản doanh nghiệp', 'Sign-ups of enterprises'),
  columns: {
    enterpriseName: {
      label: text('Tên doanh nghiệp (người gửi ghi)', 'Enterprise as it was written'),
      type: 'text',
      listed: true,
      sortable: true,
    },
    taxCode: { label: text('Mã số thuế', 'Tax code'), type: 'text', listed: true, filterable: true },
    enterprise: {
      label: text('Trong danh bạ', 'In the register'),
      type: 'reference',
      of: 'enterprise',
      listed: true,
    },
    personName: { label: text('Người đăng ký', 'Person'), type: 'text', listed: true, sortable: true },
    position: { label: text('Chức vụ', 'Position'), type: 'text' },
    phone: { label: text('Điện thoại', 'Phone'), type: 'text' },
    email: { label: text('Thư điện tử', 'E-mail'), type: 'text', filterable: true },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: Object.fromEntries(
        Object.entries(signUpWorkflow.states).map(([state, { label }]) => [state, label]),
      ),
      listed: true,
      filterable: true,
    },
    receivedOn: {
      label: text('Ngày gửi', 'Received on'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
    },
    decisionReason: { label: text('Lý do', 'Reason'), type: 'long-text' },
  },
})

/** What the holder of the link in a letter may see of the own request. */
export const OwnSignUp = SignUp.pick({
  enterpriseName: true,
  taxCode: true,
  personName: true,
  email: true,
  state: true,
  receivedOn: true,
  decisionReason: true,
})
export type OwnSignUp = z.infer<typeof OwnSignUp>

const path = '/sign-ups'
const tags = ['Sign-up']
const ByToken = z.object({ token: words(200) })

export const signUpContract = {
  ...registerRoutes(path, 'Sign-up', SignUp, SignUpInput),
  take: takeRoute(path, 'Sign-up', SignUp),
  confirm: route
    .route({
      method: 'POST',
      path: `${path}/{id}/confirm`,
      tags,
      summary: 'Confirm, with the enterprise meant',
    })
    .input(
      z.object({
        id: Id,
        version: z.number().int(),
        enterprise: optionalId.describe('A row of the register; without it the one with the tax code'),
        kind: z.enum(keysOf(enterpriseKinds)).optional().describe('Kind of an enterprise to be added'),
      }),
    )
    .output(SignUp.extend(Kept.shape)),
  publicName: route
    .route({
      method: 'GET',
      path: '/sign-up/enterprise-name',
      tags,
      summary: 'The public name of a tax code',
    })
    .input(z.object({ taxCode: words(20) }))
    .output(z.object({ name: z.string().nullable() })),
  request: route
    .route({ method: 'POST', path: '/sign-up', tags, summary: 'Ask to represent an enterprise' })
    .input(
      SignUpInput.extend({
        file: z.file().optional().describe('What proves it, e.g. a letter of introduction'),
      }),
    )
    .output(z.object({ email: z.string() })),
  byLink: route
    .route({
      method: 'GET',
      path: '/sign-up/{token}',
      tags,
      summary: 'The own request, by the link of the letter',
    })
    .input(ByToken)
    .output(OwnSignUp),
  prove: route
    .route({ method: 'POST', path: '/sign-up/{token}/prove', tags, summary: 'Prove the e-mail address' })
    .input(ByToken)
    .output(OwnSignUp),
  withdraw: route
    .route({ method: 'POST', path: '/sign-up/{token}/withdraw', tags, summary: 'Withdraw the own request' })
    .input(ByToken)
    .output(OwnSignUp),
}
