import { z } from 'zod'
import { Reference, registerRoutes, takeRoute } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { DongText } from '#kernel/money.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { proposalWorkflow } from './workflow.ts'

export const Proposal = z.object({
  title: z.string(),
  call: Reference,
  year: z.number().int(),
  task: Reference.describe("Row of the plan's annex"),
  agency: Reference.nullable(),
  aim: z.string().nullable(),
  result: z.number().int().nullable().describe('How many results are expected'),
  resultUnit: z.string().nullable(),
  lines: z.number().int(),
  amount: DongText,
  state: z.enum(keysOf(proposalWorkflow.states)),
  submittedAt: z.string().nullable(),
})
export type Proposal = z.infer<typeof Proposal>

export const ProposalInput = z.object({
  call: z.uuid(),
  title: z.string().trim().min(1).max(300),
  task: z.string().trim().min(1).max(40),
  aim: optionalText(3000),
  result: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .nullish()
    .transform((value) => value ?? null),
  resultUnit: optionalText(60),
})
export type ProposalInput = z.output<typeof ProposalInput>

export const proposalRegister = defineRegister({
  name: 'estimate-proposals',
  title: text('Đề xuất dự toán', 'Proposals'),
  columns: {
    title: { label: text('Tên đề xuất', 'Title'), type: 'text', listed: true, sortable: true },
    call: {
      label: text('Đợt lập dự toán', 'Call'),
      type: 'reference',
      of: 'estimate-call',
      filterable: true,
    },
    year: { label: text('Năm', 'Year'), type: 'year', listed: true, sortable: true, filterable: true },
    task: {
      label: text('Nhiệm vụ của kế hoạch', 'Task of the plan'),
      type: 'reference',
      of: 'estimate-task',
      listed: true,
      filterable: true,
    },
    agency: {
      label: text('Cơ quan đề xuất', 'Agency'),
      type: 'reference',
      of: 'agency',
      listed: true,
      filterable: true,
    },
    aim: { label: text('Sự cần thiết, mục tiêu', 'Why, and to what end'), type: 'long-text' },
    result: { label: text('Kết quả dự kiến (số)', 'Results expected'), type: 'integer' },
    resultUnit: {
      label: text('Đơn vị kết quả', 'Unit of results'),
      type: 'text',
      hint: text('Ví dụ: doanh nghiệp, lượt người.', 'For instance: enterprises, attendances.'),
    },
    lines: { label: text('Số dòng', 'Lines'), type: 'integer', listed: true },
    amount: {
      label: text('Thành tiền (đồng)', 'Amount (đồng)'),
      type: 'money',
      listed: true,
      sortable: true,
    },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: Object.fromEntries(
        Object.entries(proposalWorkflow.states).map(([key, { label }]) => [key, label]),
      ),
      listed: true,
      filterable: true,
    },
    submittedAt: { label: text('Ngày gửi', 'Submitted'), type: 'date' },
  },
})

export const proposalContract = {
  ...registerRoutes('/estimates/proposals', 'Estimates', Proposal, ProposalInput),
  take: takeRoute('/estimates/proposals', 'Estimates', Proposal),
}
