import { cpSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApiSession, signInOverApi } from './api.ts'
import { openBrowser, openWindow, press, signIn, takePicture } from './browser.ts'
import { type Program, startProgram, temporaryFolder, untilSaid } from './program.ts'
import { watchTargets } from './targets-moved.ts'

const data = temporaryFolder()
let program: Program
let browser: Browser

const email = 'giamdoc.banhphong@mau.example'
const password = 'Banh phong ngon o Nam Can 2026'
const name = 'Công ty TNHH MTV Bánh phồng Mẫu Năm'
const account = (who: string) => `${who}@mau.example`
const size = { width: 1366, height: 860 }

// Everybody signs in once and keeps the window, until the program is started again.
const windows = new Map<string, Promise<Page>>()
const sessions = new Map<string, Promise<ApiSession>>()
const keep = <T>(kept: Map<string, Promise<T>>, who: string, open: () => Promise<T>): Promise<T> => {
  const found = kept.get(who) ?? open()
  kept.set(who, found)
  return found
}
const as = (who: string) => keep(windows, who, () => signIn(browser, program.url, account(who)))
const over = (who: string) => keep(sessions, who, () => signInOverApi(program.url, account(who)))
const asOwner = () => keep(windows, email, () => signIn(browser, program.url, email, size, password))
const overOwner = () => keep(sessions, email, () => signInOverApi(program.url, email, password))

beforeAll(async () => {
  cpSync(process.env.NSCL_SEEDED ?? '', data.path, { recursive: true })
  // Without a mail server, letters stand in the log.
  program = await startProgram(data.path, { LOG_LEVEL: 'info' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
  data.remove()
})

interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string
  readonly version: number
}
interface List {
  readonly rows: readonly Row[]
}
const idOf = (cell: unknown): string | null => (cell as { id: string } | null)?.id ?? null
const state = (page: Page, words: string) => page.getByText(words).first().waitFor()

/** Changes some fields of a record and leaves the others, references named by their ids. */
const change = async (session: ApiSession, path: string, fields: object): Promise<void> => {
  const { id, version, ...row } = await session.get<Row>(path)
  const plain = Object.entries(row).map(([key, cell]) => [key, idOf(cell) ?? cell])
  await session.put(path, { version, values: { ...Object.fromEntries(plain), ...fields } })
}

const pick = async (page: Page, label: string, words: string): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).fill(words)
  await page
    .getByRole('option', { name: new RegExp(words) })
    .first()
    .click()
}

const signUp = async (): Promise<void> => {
  const visitor = await openWindow(browser)
  await visitor.goto(`${program.url}/dang-ky`)
  const given = { 'Mã số thuế': '9900002856', 'Họ và tên của bạn': 'Người Mẫu Năm', 'Chức vụ': 'Giám đốc' }
  for (const [label, words] of Object.entries(given)) await visitor.getByLabel(label).fill(words)
  await visitor.getByText(`Trong danh bạ: ${name}`).waitFor()
  await visitor.getByLabel('Tên doanh nghiệp').fill(name)
  await visitor.getByLabel('Điện thoại').fill('0900000005')
  await visitor.getByLabel('Thư điện tử').fill(email)
  await visitor.getByRole('button', { name: 'Gửi yêu cầu' }).click()
  const [link] = await untilSaid(program, /\/dang-ky\/yeu-cau\?token=[\w-]+/)
  await visitor.goto(`${program.url}${link}`)
  await visitor.getByRole('button', { name: 'Xác nhận thư điện tử' }).click()
  await visitor.getByText('Chờ cán bộ xác nhận').waitFor()
  const officer = await as('chuyenvien.khcn')
  const task = officer.getByRole('listitem').filter({ hasText: 'Người Mẫu Năm' })
  await task.getByRole('link', { name: 'Xem và quyết định' }).click()
  await officer.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  await officer.getByRole('button', { name: 'Xác nhận và gửi thư' }).click()
  await officer.getByText('Đã xác nhận và gửi thư').waitFor()
  const [use] = await untilSaid(program, /\/dat-mat-khau\?token=[\w-]+/)
  await visitor.goto(`${program.url}${use}`)
  await visitor.getByRole('textbox', { name: 'Mật khẩu' }).fill(password)
  await visitor.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await visitor.getByLabel('Thư điện tử').waitFor()
}

/** The need of the enterprise, sent through the department that introduces it and accepted by the focal agency. */
const registerNeed = async (): Promise<string> => {
  const owner = await asOwner()
  await owner.goto(`${program.url}/needs/new`)
  await owner.getByRole('textbox', { name: 'Năm', exact: true }).fill('2026')
  await pick(owner, 'Doanh nghiệp', 'Bánh phồng')
  await pick(owner, 'Giải pháp', 'GS1')
  await owner.getByLabel('Dự kiến chi phí').fill('80000000')
  await owner.getByLabel('Cam kết đối ứng').fill('30000000')
  await pick(owner, 'Gửi qua cơ quan', 'Sở Công Thương')
  await owner.getByRole('button', { name: 'Lưu' }).click()
  await press(owner, 'Gửi nhu cầu')
  await state(owner, 'Đã gửi')
  const path = new URL(owner.url()).pathname
  const department = await as('chuyenvien.congthuong')
  await department.goto(`${program.url}${path}`)
  await press(department, 'Giới thiệu')
  await state(department, 'Đã giới thiệu')
  const focal = await as('chuyenvien.khcn')
  await focal.goto(`${program.url}/needs/summary?year=2026&by=solution`)
  await focal.getByRole('row', { name: /GS1/ }).waitFor()
  await takePicture(focal, 'chain-needs-summed-up')
  await focal.goto(`${program.url}${path}`)
  await press(focal, 'Đưa vào tổng hợp')
  await state(focal, 'Đã tổng hợp')
  return path
}

interface Round {
  readonly id: string
  readonly version: number
  readonly criteria: readonly { id: string; maxPoints: number }[]
  readonly list: readonly { id: string; enterprise: { label: string } }[]
}

const scoreAs = async (who: string, round: string): Promise<void> => {
  const member = await over(who)
  const { list, criteria } = await member.get<Round>(`/selection/rounds/${round}`)
  const declarations = list.map(({ id }) => ({ candidate: id, conflict: 'none', note: null }))
  await member.post(`/selection/rounds/${round}/declarations`, { declarations })
  const points = Object.fromEntries(criteria.map(({ id }) => [id, '17']))
  for (const { id } of list)
    await member.put(`/selection/rounds/${round}/ballot`, { candidate: id, points, comment: null })
  await member.post(`/selection/rounds/${round}/ballots/submit`, {})
}

/** A round with a council, from drawing its candidates to the decision; answers with its address. */
const select = async (): Promise<string> => {
  const officer = await over('chuyenvien.khcn')
  const { id } = await officer.post<Round>('/selection/rounds', {
    ...{ title: 'Đợt xét chọn bổ sung mẫu', year: 2026, family: 'traceability', places: 1, minimum: '60' },
    ...{ opensOn: '2026-11-20', closesOn: '2026-11-25' },
    ...{ councilNumber: '130/QĐ-SKHCN', councilDate: '2026-11-19' },
  })
  const seats = { 'lanhdao.nnmt': 'chair', 'chuyenvien.taichinh': 'member' }
  const members = []
  for (const [who, seat] of Object.entries(seats)) {
    const { person } = await (await over(who)).get<{ person: { id: string } }>('/session')
    members.push({ person: person.id, seat })
  }
  await officer.put(`/selection/rounds/${id}/members`, { version: 1, members })
  const path = `/selection/${id}`
  const focal = await as('chuyenvien.khcn')
  await focal.goto(`${program.url}${path}`)
  await press(focal, 'Lấy từ nhu cầu năm 2026')
  await focal.getByText('Đã lấy 1 ứng viên.').waitFor()
  await press(focal, 'Mở khai báo và chấm điểm', '')
  await state(focal, 'Đang chấm điểm')
  for (const who of Object.keys(seats)) await scoreAs(who, id)
  const chair = await as('lanhdao.nnmt')
  await chair.goto(`${program.url}${path}`)
  await press(chair, 'Đóng chấm điểm', '')
  await state(chair, 'Đã chấm, chờ quyết định')
  const leader = await as('lanhdao.khcn')
  await leader.goto(`${program.url}${path}`)
  await press(leader, 'Phê duyệt danh sách')
  const dialog = leader.getByRole('dialog')
  await dialog.getByLabel('Số quyết định').fill('131/QĐ-SKHCN')
  await dialog.getByRole('textbox', { name: 'Nhận đề nghị xem xét đến hết ngày' }).fill('30/11/2026')
  await dialog.getByRole('button', { name: 'Phê duyệt', exact: true }).click()
  await leader.getByText('Đã phê duyệt').first().waitFor()
  await takePicture(leader, 'chain-selected')
  return path
}

/** The enterprise begins its project from the result of the selection and submits the dossier; answers with its address. */
const applyForSupport = async (): Promise<string> => {
  const owner = await asOwner()
  await owner.goto(`${program.url}/selection`)
  await owner.getByRole('link', { name: 'Lập hồ sơ hỗ trợ' }).click()
  await owner.getByRole('button', { name: `Lập hồ sơ cho ${name}` }).click()
  await owner.getByRole('heading', { level: 1, name: /GS1/ }).waitFor()
  await takePicture(owner, 'chain-project-begun')
  const path = new URL(owner.url()).pathname
  const session = await overOwner()
  await change(session, path, {
    ...{ aim: 'Giảm lỗi bao gói (số liệu mẫu)', consultant: 'Đơn vị tư vấn Mẫu' },
    ...{ plannedStart: '2026-03-01', plannedEnd: '2026-11-30' },
    ...{ costState: '50000000', costCounterpart: '30000000' },
  })
  const paper = { title: 'Đơn đăng ký', documentNumber: '01/ĐĐK-MAU' }
  await session.post(`/evidence/support.project/${path.split('/').at(-1)}`, paper)
  await owner.reload()
  await press(owner, 'Nộp hồ sơ')
  await state(owner, 'Đã nộp')
  return path
}

/** Check and approval by the department that introduced it, which leads; contract, milestones with evidence, acceptance. */
const carryOut = async (path: string): Promise<Page> => {
  const leader = await as('lanhdao.congthuong')
  await leader.goto(`${program.url}${path}`)
  await press(leader, 'Xác nhận hợp lệ')
  await state(leader, 'Hợp lệ')
  const officer = await over('chuyenvien.congthuong')
  await change(officer, path, {
    ...{ contractNumber: '05/HĐ-MAU', contractDate: '2026-03-02' },
    ...{ decisionNumber: '40/QĐ-SCT', decisionDate: '2026-03-01' },
  })
  await leader.reload()
  await press(leader, 'Phê duyệt, giao thực hiện')
  await state(leader, 'Đang thực hiện')
  const project = path.split('/').at(-1) ?? ''
  const { rows } = await officer.get<List>(`/support/milestones?filter[project]=${project}&size=100`)
  for (const { id } of rows)
    await change(officer, `/support/milestones/${id}`, { reachedOn: '2026-10-30', document: '09/BB-MAU' })
  await change(officer, path, {
    ...{ acceptanceDocument: '12/BB-NT', acceptanceDate: '2026-11-20', effect: 'Giảm lỗi (số liệu mẫu)' },
  })
  await leader.reload()
  return leader
}

/** More than a year later: the figures of the year after, and what the enterprise answers. */
const afterwards = async (path: string): Promise<void> => {
  const officer = await over('chuyenvien.khcn')
  const moved = await watchTargets(officer)
  const { enterprise } = await officer.get<{ enterprise: { id: string } }>(path)
  const amounts = { purchases: '900000000', wages: '300000000', revenue: '2500000000', output: '2500000000' }
  for (const [year, workers] of Object.entries({ 2025: 10, 2027: 11 })) {
    const filter = `filter[enterprise]=${enterprise.id}&filter[year]=${year}`
    const { rows } = await officer.get<List>(`/enterprise-figures?${filter}`)
    if (rows.length > 0) continue
    await officer.post('/enterprise-figures', {
      ...{ enterprise: enterprise.id, year: Number(year), workers, source: 'Báo cáo mẫu' },
      ...amounts,
    })
  }
  const owner = await asOwner()
  await owner.getByRole('link', { name: 'Trả lời' }).first().waitFor()
  await takePicture(owner, 'chain-after-12-months-to-do')
  const session = await overOwner()
  const project = path.split('/').at(-1) ?? ''
  const { rows } = await session.get<List>(`/support/follow-ups?filter[project]=${project}&sort=month`)
  expect(rows.map(({ month }) => month)).toEqual([6, 12])
  for (const { id, dueOn } of rows)
    await change(session, `/support/follow-ups/${id}`, { answeredOn: dueOn, applied: true })
  const department = await as('chuyenvien.congthuong')
  await department.goto(`${program.url}${path}`)
  await department.getByText('Đã trả lời').nth(1).waitFor()
  const effect = await officer.get<{
    change: string | null
    before: { year: number }
    after: { year: number }
  }>(`${path}/effect`)
  expect(effect).toMatchObject({ before: { year: 2025 }, after: { year: 2027 } })
  expect(effect.change).not.toBeNull()
  await takePicture(department, 'chain-after-12-months')
  expect(await moved()).toEqual({})
}

test('an enterprise goes from its sign-up to its result after 12 months, and only the acceptance moves a target', async () => {
  const officer = await over('chuyenvien.khcn')
  const moved = await watchTargets(officer)
  await signUp()
  expect(await moved()).toEqual({})
  const need = await registerNeed()
  expect(await moved()).toEqual({})
  const round = await select()
  expect(await moved()).toEqual({})
  const path = await applyForSupport()
  expect(await moved()).toEqual({})
  const leader = await carryOut(path)
  expect(await moved()).toEqual({})
  await press(leader, 'Xác nhận nghiệm thu')
  await state(leader, 'Đã nghiệm thu')
  await takePicture(leader, 'chain-accepted')
  expect(await moved()).toEqual({ 'KPI-03-GD2': 1, 'KPI-03-GD2 2026': 1 })

  const focal = await as('chuyenvien.khcn')
  for (const from of [need, round]) {
    await focal.goto(`${program.url}${from}`)
    await focal.getByRole('heading', { name: 'Hồ sơ hỗ trợ đã lập' }).waitFor()
    await focal.getByRole('row', { name: /Bánh phồng Mẫu Năm.*Đã nghiệm thu/ }).waitFor()
  }
  await takePicture(focal, 'chain-round-with-its-project')

  await program.stop()
  windows.clear()
  sessions.clear()
  program = await startProgram(data.path, { NSCL_CLOCK: '2028-03-01T08:00:00+07:00' })
  await afterwards(path)
}, 180_000)
