import { text } from '#kernel/text.ts'
import type { Tone } from '#kernel/workflow.ts'
import type { Verdict } from './run-answers-contract.ts'

/** What stands beside every figure of TFP, on screens and in reports (tfp.md §0.6). */
export const whatTfpIsNot = text(
  'TFP là phần dư: phần tăng trưởng không giải thích được bằng vốn và lao động. Nó không phải thước đo riêng của khoa học và công nghệ, không phải năng suất của từng doanh nghiệp, và không nói nguyên nhân; mức sử dụng công suất, thời tiết, giá cả, đất đai, chất lượng lao động và sai số đo lường đều nằm trong đó.',
  'TFP is a residual: the growth that capital and labour do not explain. It is no measure of science and technology alone, nor of single enterprises, and names no cause; utilisation, weather, prices, land, quality of labour and errors of measurement are all in it.',
)

/** How the verdicts are reached (tfp.md §5.4). */
export const howVerdictsCome = text(
  '“Đạt” khi ít nhất 80 % số ô giả định đạt mức, “chưa đạt” khi nhiều nhất 20 %, còn lại là “tùy giả định”. Ngưỡng này là đề xuất của phương pháp.',
  '"Reached" when at least 80 % of the cells reach the level, "not reached" at 20 % or less, otherwise it depends. These cut-offs are a proposal of the method.',
)

export const verdictWords = {
  reached: { label: text('Đạt', 'Reached'), tone: 'good' },
  'not-reached': { label: text('Chưa đạt', 'Not reached'), tone: 'bad' },
  depends: { label: text('Tùy giả định', 'Depends on assumptions'), tone: 'waiting' },
  unknown: { label: text('Không xác định', 'Undetermined'), tone: 'quiet' },
} as const satisfies Record<Verdict['verdict'], { readonly label: object; readonly tone: Tone }>

/** The acts on a run as its history names them. */
export const runActs = {
  create: text('Tính', 'Computed'),
  chosen: text('Chọn cho bảng chỉ tiêu', 'Chosen for the board'),
  'choice-revoked': text('Thôi chọn', 'Choice taken back'),
  'assessment-written': text('Soạn báo cáo đánh giá', 'Wrote the assessment'),
  'assessment-recommended': text('Ghi giải pháp đề xuất', 'Recommended a measure'),
  'assessment-dropped': text('Bỏ giải pháp đề xuất', 'Left a recommendation out'),
  'assessment-submit': text('Trình ký báo cáo đánh giá', 'Submitted the assessment'),
  'assessment-return': text('Trả lại báo cáo đánh giá', 'Returned the assessment'),
  'assessment-sign': text('Ký báo cáo đánh giá', 'Signed the assessment'),
  'assessment-task': text('Giao giải pháp thành nhiệm vụ', 'Made a recommendation a task'),
}
