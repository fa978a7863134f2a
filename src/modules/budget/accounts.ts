import { text } from '#kernel/text.ts'

/** Where money of the ledger can lie. */
export const accounts = {
  outside: text('Nguồn cấp', 'Outside'),
  approved: text('Đã duyệt, chưa phân bổ', 'Approved, not allocated'),
  available: text('Đã phân bổ, còn được dùng', 'Allocated and free'),
  committed: text('Đã cam kết', 'Committed'),
  advanced: text('Đã tạm ứng', 'Advanced'),
  paid: text('Đã thanh toán', 'Paid'),
  settled: text('Đã quyết toán', 'Settled'),
  carried: text('Chuyển nguồn sang năm sau', 'Carried over'),
  lapsed: text('Hủy dự toán', 'Lapsed'),
} as const
export type Account = keyof typeof accounts

const move = (from: Account, to: Account, vi: string, en: string) => ({ from, to, label: text(vi, en) })

/** Every way in which money moves: each entry takes from one account and gives to another, so nothing is ever lost. */
export const moves = {
  approve: move('outside', 'approved', 'Phê duyệt dự toán', 'Approved'),
  reduce: move('approved', 'outside', 'Giảm dự toán', 'Reduced'),
  allocate: move('approved', 'available', 'Phân bổ', 'Allocated'),
  withdraw: move('available', 'approved', 'Thu hồi phân bổ', 'Withdrawn'),
  bringIn: move('outside', 'available', 'Nhận chuyển nguồn năm trước', 'Brought in from last year'),
  commit: move('available', 'committed', 'Cam kết chi', 'Committed'),
  release: move('committed', 'available', 'Giảm cam kết', 'Released'),
  advance: move('committed', 'advanced', 'Tạm ứng', 'Advanced'),
  recover: move('advanced', 'committed', 'Thu hồi tạm ứng', 'Advance recovered'),
  pay: move('committed', 'paid', 'Thanh toán', 'Paid'),
  clear: move('advanced', 'paid', 'Thanh toán tạm ứng', 'Advance cleared'),
  refund: move('paid', 'committed', 'Nộp hoàn', 'Refunded'),
  settle: move('paid', 'settled', 'Quyết toán', 'Settled'),
  carry: move('available', 'carried', 'Chuyển nguồn', 'Carried over'),
  lapse: move('available', 'lapsed', 'Hủy dự toán', 'Lapsed'),
} as const
export type Move = keyof typeof moves

/** Ways that settle a year: they move what is there, and take nothing more out of it. */
export const settlingMoves: readonly Move[] = ['settle', 'release', 'carry', 'lapse', 'bringIn']

/** What an officer does to a commitment. */
export const spendings = ['commit', 'release', 'advance', 'recover', 'pay', 'clear', 'refund'] as const
export type Spending = (typeof spendings)[number]

/** What an entry is about; which of it tells one balance from another depends on the account. */
export interface Place {
  readonly year: number
  readonly itemId: string
  readonly source: string
  readonly allocationId: string | null
  readonly commitmentId: string | null
}

/** The name of one balance: approved money lies with its line, free money with its allocation, the rest with its commitment. */
export const balanceKey = (account: Account, place: Place): string => {
  if (account === 'approved') return [account, place.year, place.itemId, place.source].join(' ')
  if (account === 'available' || account === 'carried' || account === 'lapsed')
    return [account, place.year, place.allocationId].join(' ')
  return [account, place.year, place.allocationId, place.commitmentId].join(' ')
}
