import { registerHandlers, takeHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { trainingContract } from './contract.ts'
import { expiringCertificates } from './expiring.ts'
import {
  attendanceSheets,
  attendances,
  certificateSheets,
  certificates,
  courseChoices,
  courseSheets,
  courses,
  failedRowsOfList,
  importList,
  listTemplate,
} from './service.ts'

const os = api(trainingContract)

export const trainingRoutes = os.router({
  courses: {
    ...registerHandlers(os.courses, courses, courseSheets),
    choices: os.courses.choices.handler(({ context }) => courseChoices(context)),
  },
  attendances: registerHandlers(os.attendances, attendances, attendanceSheets),
  listOfCourse: {
    template: os.listOfCourse.template.handler(({ context, input }) => listTemplate(context, input)),
    importSheet: os.listOfCourse.importSheet.handler(({ context, input }) => importList(context, input)),
    failedRows: os.listOfCourse.failedRows.handler(({ context, input }) => failedRowsOfList(context, input)),
  },
  certificates: {
    ...registerHandlers(os.certificates, certificates, certificateSheets),
    take: takeHandler(os.certificates, certificates),
    expiring: os.certificates.expiring.handler(({ context }) => expiringCertificates(context)),
  },
})
