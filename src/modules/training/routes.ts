import { registerHandlers, takeHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { certificatePdf } from './certificate-pdf.ts'
import { comerOf, doorAddress } from './check-in.ts'
import { trainingContract } from './contract.ts'
import { evaluationOf } from './evaluation.ts'
import { expiringCertificates } from './expiring.ts'
import { certificateCandidates, issueCertificates, reissueCertificate } from './issue-certificates.ts'
import { markPresence, rollOf } from './presence.ts'
import type { Post } from './register-publicly.ts'
import { failedRowsOfRoll, importRoll, rollSheet } from './roll-sheet.ts'
import { takeRegistration } from './seat-letter.ts'
import * as service from './service.ts'
import { signInSheet } from './sign-in-sheet.ts'

const os = api(trainingContract)

const presenceRoutes = (secret: string) => ({
  roll: os.presence.roll.handler(async ({ context, input }) => {
    const { sessions, entries, actions } = await rollOf(context, input.id)
    return { sessions: [...sessions], entries: [...entries], actions: [...actions] }
  }),
  mark: os.presence.mark.handler(async ({ context, input }) => {
    await markPresence(context, input)
    return {}
  }),
  comer: os.presence.comer.handler(({ context, input }) => comerOf(context, input)),
  door: os.presence.door.handler(async ({ context, input }) => ({
    address: await doorAddress(context, input, secret),
  })),
  signInSheet: os.presence.signInSheet.handler(({ context, input }) => signInSheet(context, input)),
  template: os.presence.template.handler(({ context, input }) => rollSheet(context, input)),
  importSheet: os.presence.importSheet.handler(({ context, input }) => importRoll(context, input)),
  failedRows: os.presence.failedRows.handler(({ context, input }) => failedRowsOfRoll(context, input)),
})

const certificateRoutes = {
  ...registerHandlers(os.certificates, service.certificates, service.certificateSheets),
  take: takeHandler(os.certificates, service.certificates),
  expiring: os.certificates.expiring.handler(({ context }) => expiringCertificates(context)),
  candidates: os.certificates.candidates.handler(({ context, input }) =>
    certificateCandidates(context, input.id),
  ),
  issue: os.certificates.issue.handler(async ({ context, input: { id, ...signer } }) => ({
    issued: await issueCertificates(context, { courseId: id, signer }),
  })),
  reissue: os.certificates.reissue.handler(async ({ context, input }) => ({
    id: await reissueCertificate(context, input),
  })),
  pdf: os.certificates.pdf.handler(({ context, input }) => certificatePdf(context, input)),
}

/** All routes of training; the secret of the installation signs the codes of sessions, letters tell of seats. */
export const trainingRoutes = ({ secret, ...post }: Post & { readonly secret: string }) =>
  os.router({
    courses: {
      ...registerHandlers(os.courses, service.courses, service.courseSheets),
      take: takeHandler(os.courses, service.courses),
      choices: os.courses.choices.handler(({ context }) => service.courseChoices(context)),
    },
    sessions: registerHandlers(os.sessions, service.sessions, service.sessionSheets),
    registrations: {
      ...registerHandlers(os.registrations, service.registrations, service.registrationSheets),
      take: os.registrations.take.handler(
        ({ context, input }) => takeRegistration(context, post, input) as never,
      ),
    },
    presence: presenceRoutes(secret),
    attendances: registerHandlers(os.attendances, service.attendances, service.attendanceSheets),
    listOfCourse: {
      template: os.listOfCourse.template.handler(({ context, input }) =>
        service.listTemplate(context, input),
      ),
      importSheet: os.listOfCourse.importSheet.handler(({ context, input }) =>
        service.importList(context, input),
      ),
      failedRows: os.listOfCourse.failedRows.handler(({ context, input }) =>
        service.failedRowsOfList(context, input),
      ),
    },
    evaluation: os.evaluation.handler(({ context, input }) => evaluationOf(context, input.id)),
    certificates: certificateRoutes,
    rules: registerHandlers(os.rules, service.courseRules, service.courseRuleSheets),
    offers: {
      ...registerHandlers(os.offers, service.offers, service.offerSheets),
      take: takeHandler(os.offers, service.offers),
    },
    nominations: {
      ...registerHandlers(os.nominations, service.nominations, service.nominationSheets),
      take: takeHandler(os.nominations, service.nominations),
    },
  })
