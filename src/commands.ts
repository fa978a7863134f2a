import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Role, roles } from '#kernel/actor.ts'
import { dayOf } from '#kernel/period.ts'
import { programActor } from '#modules/agencies/acting.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { offerFirstAdministrator } from '#modules/agencies/first-administrator.ts'
import { emailIsTaken, writePerson } from '#modules/agencies/people.ts'
import { provincesWithHistory, verifyChain } from '#modules/audit/service.ts'
import { importPlanBasis } from '#modules/legal/import-basis.ts'
import { readPlanFolder } from '#modules/plan/read-plan.ts'
import { importPlan } from '#modules/plan/service.ts'
import { hashPassword, openAuth, passwordFault } from '#platform/auth.ts'
import { writeBackup } from '#platform/backup/backup.ts'
import { restoreBackup } from '#platform/backup/restore.ts'
import { transaction } from '#platform/database/database.ts'
import { sessionSecret } from '#platform/secret.ts'
import { readSettings, servedProvinces, serveProvince } from '#platform/settings.ts'
import { measureNames } from './app.ts'
import type { Command } from './command.ts'
import { config } from './config.ts'
import { firstStart, loadQuestionnaires, loadSolutions, readSoundPlan } from './first-start.ts'
import { longWorkCommands } from './long-work-commands.ts'
import { UsageFault, withInstallation } from './open-installation.ts'
import { reportCommands } from './report-commands.ts'
import { tfpCommands } from './tfp-commands.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const one = (words: readonly string[], what: string): string => {
  const [first, ...rest] = words
  if (first === undefined || rest.length > 0) throw new UsageFault(`Cần đúng một ${what}.`)
  return first
}

const planCheck = async (words: string[]) => {
  const folder = one(words, 'thư mục kế hoạch')
  const { faults } = readPlanFolder(folder, measureNames)
  for (const { file, line, path, message } of faults)
    process.stderr.write(`${folder}/${file}:${line} ${path} ${message}\n`)
  if (faults.length === 0) say(`${folder}: không có lỗi (no faults)`)
  return faults.length === 0
}

const provinceAdd = async (words: string[]) => {
  const folder = readSoundPlan(one(words, 'thư mục kế hoạch'))
  return withInstallation(async ({ db, files, clock }) => {
    const { code } = folder.plan.province
    if ((await servedProvinces(db)).some((served) => served.code === code))
      throw new Error(`Tỉnh ${code} đã có. Hãy dùng nscl plan import. (already served; use plan import)`)
    const context = { db, files, now: clock(), actor: programActor(code) }
    await transaction(db, async (tx) => {
      await importPlan({ ...context, db: tx }, folder)
      await importPlanBasis({ ...context, db: tx })
      await serveProvince(tx, { code, sample: false, host: null })
    })
    const token = await offerFirstAdministrator(context)
    const { address = '' } = await readSettings(db)
    say(`Đã thêm tỉnh ${code}. Quản trị viên đầu tiên mở: ${address}/bat-dau?token=${token} (added)`)
    return true
  })
}

const planImport = async (words: string[]) => {
  const folder = readSoundPlan(one(words, 'thư mục kế hoạch'))
  return withInstallation(async ({ db, files, clock }) => {
    const { code } = folder.plan.province
    const context = { db, files, now: clock(), actor: programActor(code) }
    const served = await servedProvinces(db)
    if (served.length > 0 && !served.some((one) => one.code === code))
      throw new Error(
        `Chưa có tỉnh ${code}. Hãy dùng nscl province add. (unknown province; use province add)`,
      )
    const { imported, version } = await importPlan(context, folder)
    await importPlanBasis(context)
    if (served.length === 0) {
      await serveProvince(db, { code, sample: false, host: null })
      await loadSolutions(context, fileURLToPath(new URL('..', import.meta.url)))
      await loadQuestionnaires(context)
    }
    say(
      imported
        ? `Đã nạp ${folder.plan.number}, bản ${version}. (imported)`
        : `Kế hoạch không đổi, vẫn là bản ${version}. (unchanged)`,
    )
    return true
  })
}

const demoLoad = async () =>
  withInstallation(async (installation) => {
    const root = fileURLToPath(new URL('..', import.meta.url))
    const secret = sessionSecret(config.dataDir, config.secret)
    if ((await servedProvinces(installation.db)).length > 0)
      throw new Error('Chỉ nạp dữ liệu mẫu vào nơi chưa có dữ liệu. (only into an empty installation)')
    const lines = await firstStart(installation, {
      root,
      secret,
      url: 'http://localhost',
      sample: true,
      planFolder: config.planFolder,
    })
    for (const line of lines) say(line)
    return true
  })

const userCreate = async (words: string[]) => {
  const { values } = parseArgs({
    args: words,
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      agency: { type: 'string' },
      password: { type: 'string' },
      province: { type: 'string' },
    },
  })
  const { email, name, role, agency, password } = values
  if (!email || !name || !role || !password)
    throw new UsageFault('Cần --email, --name, --role và --password.')
  if (!(role in roles)) throw new UsageFault(`--role là một trong: ${Object.keys(roles).join(', ')}`)
  const fault = passwordFault(password)
  if (fault) throw new UsageFault(fault.vi)
  return withInstallation(async ({ db, files, clock }) => {
    const served = await servedProvinces(db)
    const province = (values.province ? served.find(({ code }) => code === values.province) : served[0])?.code
    if (province === undefined)
      throw new Error('Chưa nạp kế hoạch nào. Hãy chạy nscl plan import trước. (import a plan first)')
    const { idOf } = await directoryOf(db, province)
    const agencyId = agency === undefined ? undefined : idOf.get(agency)
    if (agency !== undefined && agencyId === undefined)
      throw new UsageFault(`Không có cơ quan nào mang mã «${agency}».`)
    const now = clock()
    const context = { db, files, now, actor: programActor(province, 'Dòng lệnh') }
    if (await emailIsTaken(context, email))
      throw new Error(`Thư điện tử ${email} đã có tài khoản. (already taken)`)
    const secret = sessionSecret(config.dataDir, config.secret)
    const passwordHash = await hashPassword(
      openAuth(db, { url: 'http://localhost', secret, now: clock }),
      password,
    )
    const given = { email, name, passwordHash, mustChangePassword: true }
    await writePerson(context, { ...given, roles: [{ role: role as Role, agencyId, from: dayOf(now) }] })
    say(`Đã tạo tài khoản ${email}; mật khẩu phải đổi khi đăng nhập lần đầu. (created)`)
    return true
  })
}

const auditVerify = async () =>
  withInstallation(async ({ db }) => {
    let whole = true
    for (const province of await provincesWithHistory(db)) {
      const chain = await verifyChain(db, province)
      whole &&= chain.whole
      if (chain.whole)
        say(`${province}: ${chain.entries} mục lịch sử nguyên vẹn, mã cuối ${chain.lastHash} (whole)`)
      else
        process.stderr.write(
          `${province}: chuỗi lịch sử đứt tại mục số ${chain.firstBroken} (broken at ${chain.firstBroken})\n`,
        )
    }
    return whole
  })

const backup = async (words: string[]) =>
  withInstallation(async ({ db, filesFolder, clock }) => {
    const path = one(words, 'tên tệp')
    const { tables, files } = await writeBackup(db, filesFolder, path, clock())
    say(
      `Đã sao lưu ${Object.values(tables).reduce((a, b) => a + b, 0)} dòng, ${files} tệp vào ${path}. (backed up)`,
    )
    return true
  })

const restore = async (words: string[]) =>
  withInstallation(async ({ db, filesFolder }) => {
    const { tables, files, madeAt } = await restoreBackup(db, filesFolder, one(words, 'tên tệp'))
    say(
      `Đã khôi phục ${Object.values(tables).reduce((a, b) => a + b, 0)} dòng, ${files} tệp của bản lập lúc ${madeAt}. (restored)`,
    )
    return true
  })

const doctor = async () =>
  withInstallation(async ({ db, engine }) => {
    const served = await servedProvinces(db)
    const names = served.map(({ code, sample }) => `${code}${sample ? ' (dữ liệu mẫu)' : ''}`)
    say(`Cơ sở dữ liệu: ${engine}; tỉnh: ${names.join(', ') || 'chưa có'}`)
    for (const province of await provincesWithHistory(db)) {
      const { whole, entries } = await verifyChain(db, province)
      say(`Lịch sử ${province}: ${entries} mục, ${whole ? 'nguyên vẹn' : 'BỊ ĐỨT'}`)
      if (!whole) return false
    }
    return true
  })

/** Every command of `nscl`, by its words. */
export const commands: Readonly<Record<string, Command>> = {
  'plan check': {
    usage: '<folder>',
    does: 'names every fault of a plan folder by file and line',
    run: planCheck,
  },
  'plan import': {
    usage: '<folder>',
    does: 'loads a plan folder; a changed plan becomes a new version',
    run: planImport,
  },
  'province add': {
    usage: '<folder>',
    does: 'serves another province with its plan folder and prints the link for its first administrator',
    run: provinceAdd,
  },
  'demo load': { usage: '', does: 'loads the marked sample year into an empty installation', run: demoLoad },
  'user create': {
    usage: '--email --name --role --password [--agency] [--province]',
    does: 'makes an account',
    run: userCreate,
  },
  ...reportCommands,
  ...longWorkCommands,
  ...tfpCommands,
  'audit verify': {
    usage: '',
    does: 'checks the chain of history and names the first broken link',
    run: auditVerify,
  },
  backup: { usage: '<file>', does: 'writes everything into one zip', run: backup },
  restore: { usage: '<file>', does: 'restores a backup into an empty installation', run: restore },
  doctor: { usage: '', does: 'says how the installation is', run: doctor },
}
