import { z } from 'zod'

const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  NSCL_SAMPLE: z.enum(['on', 'off']).default('on'),
  NSCL_PLAN: z.string().min(1).default('plans/187-kh-ubnd-2021'),
  NSCL_CLOCK: z.iso.datetime({ offset: true }).optional(),
  NSCL_URL: z.url().optional(),
  NSCL_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('NSCL <khong-tra-loi@localhost>'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

const read = () => {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const parsed = Settings.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  process.stderr.write(`Cấu hình chưa đúng (settings at fault):\n${faults.join('\n')}\n`)
  process.exit(2)
}

const settings = read()

/** The settings of this installation, read from the environment once; docs/operating.md lists them. */
export const config = {
  port: settings.PORT,
  host: settings.HOST,
  dataDir: settings.DATA_DIR,
  databaseUrl: settings.DATABASE_URL,
  sample: settings.NSCL_SAMPLE === 'on',
  planFolder: settings.NSCL_PLAN,
  clock: settings.NSCL_CLOCK === undefined ? undefined : new Date(settings.NSCL_CLOCK),
  url: settings.NSCL_URL,
  secret: settings.NSCL_SECRET,
  smtpUrl: settings.SMTP_URL,
  mailFrom: settings.MAIL_FROM,
  oidc:
    settings.OIDC_ISSUER && settings.OIDC_CLIENT_ID
      ? {
          issuer: settings.OIDC_ISSUER,
          clientId: settings.OIDC_CLIENT_ID,
          clientSecret: settings.OIDC_CLIENT_SECRET ?? '',
        }
      : undefined,
  logLevel: settings.LOG_LEVEL,
} as const
