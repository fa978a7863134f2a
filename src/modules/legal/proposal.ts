import { z } from 'zod'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalId, optionalText } from '#kernel/field.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { proposalWorkflow, stateChoices } from './workflow.ts'

export const PolicyProposal = z.object({
  title: z.string(),
  year: Year,
  need: z.string(),
  content: z.string().nullable(),
  funding: z.string().nullable().describe('Sources of money besides the provincial budget (II.4.h)'),
  review: Reference.nullable().describe('The review that it grew from'),
  consultation: z.string().nullable(),
  submitTo: z.string().nullable(),
  submittedOn: CalendarDate.nullable(),
  decidedOn: CalendarDate.nullable(),
  decisionNumber: z.string().nullable(),
  document: Reference.nullable().describe('The document by which it was adopted'),
  state: z.enum(keysOf(proposalWorkflow.states)),
  agency: Reference.nullable(),
})
export type PolicyProposal = z.infer<typeof PolicyProposal>

export const PolicyProposalInput = z.object({
  title: z.string().trim().min(1).max(500),
  year: Year,
  need: z.string().trim().min(1).max(5000),
  content: optionalText(10_000),
  funding: optionalText(2000),
  review: optionalId,
  consultation: optionalText(5000),
  submitTo: optionalText(300),
  decisionNumber: optionalText(60),
  decidedOn: optionalDate,
  document: optionalId,
})
export type PolicyProposalInput = z.output<typeof PolicyProposalInput>

export const proposalRegister = defineRegister({
  name: 'policy-proposals',
  title: text('Đề xuất chính sách', 'Policy proposals'),
  columns: {
    title: {
      label: text('Tên đề xuất', 'Title'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      example: 'Quy định mức hỗ trợ áp dụng công cụ cải tiến năng suất',
    },
    year: {
      label: text('Năm', 'Year'),
      type: 'year',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: '2026',
    },
    state: {
      label: text('Giai đoạn', 'Stage'),
      type: 'choice',
      choices: stateChoices(proposalWorkflow),
      listed: true,
      filterable: true,
    },
    need: {
      label: text('Vì sao cần', 'Why it is needed'),
      type: 'long-text',
      import: 'required',
      example: 'Chưa có mức chi của tỉnh.',
    },
    content: { label: text('Nội dung đề xuất', 'What is proposed'), type: 'long-text', import: 'optional' },
    funding: {
      label: text('Nguồn kinh phí, chương trình lồng ghép', 'Sources of money, linked programmes'),
      type: 'long-text',
      import: 'optional',
      hint: text(
        'Cơ chế tài chính, nguồn ngoài ngân sách tỉnh (II.4.h).',
        'Financial mechanism, sources besides the budget of the province (II.4.h).',
      ),
    },
    review: {
      label: text('Từ kết quả rà soát', 'Grew from the review'),
      type: 'reference',
      of: 'legalReview',
    },
    consultation: {
      label: text('Lấy ý kiến', 'Consultation'),
      type: 'long-text',
      import: 'optional',
      hint: text(
        'Đã hỏi ai, ý kiến thế nào, tiếp thu ra sao.',
        'Who was asked, what they said, what came of it.',
      ),
    },
    submitTo: {
      label: text('Trình cấp nào', 'Submitted to'),
      type: 'text',
      listed: true,
      import: 'optional',
      example: 'UBND tỉnh',
    },
    submittedOn: { label: text('Ngày trình', 'Submitted on'), type: 'date', listed: true, sortable: true },
    decisionNumber: {
      label: text('Số văn bản quyết định', 'Number of the decision'),
      type: 'text',
      import: 'optional',
    },
    decidedOn: {
      label: text('Ngày quyết định', 'Decided on'),
      type: 'date',
      sortable: true,
      import: 'optional',
    },
    document: {
      label: text('Văn bản ban hành', 'Adopting document'),
      type: 'reference',
      of: 'legalDocument',
      filterable: true,
    },
    agency: {
      label: text('Cơ quan đề xuất', 'Agency'),
      type: 'reference',
      of: 'agency',
      listed: true,
      filterable: true,
    },
  },
})
