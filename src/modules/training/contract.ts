import { z } from 'zod'
import { Reference, registerRoutes, route, SheetChoices, SheetReport, takeRoute } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { Attendance, AttendanceInput } from './attendance.ts'
import { Certificate, CertificateInput, Expiring } from './certificate.ts'
import { Course, CourseInput } from './course.ts'

const courses = '/training/courses'
const certificates = '/training/certificates'
const tags = ['Training: attendances']
const OfCourse = z.object({ id: Id })
const SheetOfCourse = OfCourse.extend({ file: z.file(), ...SheetChoices.shape })

/** The list of one course as an Excel file that names no course. */
const listOfCourse = {
  template: route
    .route({
      method: 'GET',
      path: `${courses}/{id}/list-template`,
      tags,
      summary: 'An empty list to fill in',
    })
    .input(OfCourse.extend({ locale: z.enum(['vi', 'en']).default('vi') }))
    .output(z.file()),
  importSheet: route
    .route({
      method: 'POST',
      path: `${courses}/{id}/list-import`,
      tags,
      summary: 'Read the list of a course',
    })
    .input(
      SheetOfCourse.extend({
        apply: z
          .stringbool()
          .or(z.boolean())
          .default(false)
          .describe('false only looks; true writes the good rows'),
      }),
    )
    .output(SheetReport),
  failedRows: route
    .route({ method: 'POST', path: `${courses}/{id}/list-import/failed`, tags, summary: 'The rows at fault' })
    .input(SheetOfCourse)
    .output(z.file()),
}

export const trainingContract = {
  courses: {
    ...registerRoutes(courses, 'Training: courses', Course, CourseInput),
    choices: route
      .route({
        method: 'GET',
        path: '/training/course-choices',
        tags: ['Training: courses'],
        summary: 'Rows of the annex and sources of funding that a course can name',
      })
      .input(z.object({}))
      .output(z.object({ tasks: z.array(Reference), sources: z.array(Reference) })),
  },
  attendances: registerRoutes('/training/attendances', 'Training: attendances', Attendance, AttendanceInput),
  listOfCourse,
  certificates: {
    ...registerRoutes(certificates, 'Training: certificates', Certificate, CertificateInput),
    take: takeRoute(certificates, 'Training: certificates', Certificate),
    expiring: route
      .route({
        method: 'GET',
        path: '/training/certificates-expiring',
        tags: ['Training: certificates'],
        summary: 'How many are about to expire',
      })
      .input(z.object({}))
      .output(Expiring),
  },
}
