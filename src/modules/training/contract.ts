import { z } from 'zod'
import { Reference, registerRoutes, route, SheetChoices, SheetReport, takeRoute } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { Attendance, AttendanceInput } from './attendance.ts'
import { Certificate, CertificateInput, Expiring } from './certificate.ts'
import { Course, CourseInput } from './course.ts'
import { CourseRule, CourseRuleInput } from './course-rule.ts'
import { Nomination, NominationInput, Offer, OfferInput } from './offer.ts'
import { Candidates, Comer, Evaluation, Roll, Signer } from './presence-contract.ts'
import { Registration, RegistrationInput } from './registration.ts'
import { Session, SessionInput } from './session.ts'

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

const ofOne = (method: 'GET' | 'POST', path: `/${string}`, tag: string, summary: string) =>
  route.route({ method, path, tags: [`Training: ${tag}`], summary }).input(OfCourse)

/** Who was there: the roll of a course on the phone, as a sheet out and in, by QR code. */
const presence = {
  roll: ofOne(
    'GET',
    `${courses}/{id}/roll`,
    'presence',
    'Everybody of a course, and who was there when',
  ).output(Roll),
  mark: route
    .route({
      method: 'POST',
      path: '/training/presence',
      tags: ['Training: presence'],
      summary: 'Write down that somebody is there, or take it back',
    })
    .input(z.object({ sessionId: Id, code: z.string().max(40), present: z.boolean() }))
    .output(z.object({})),
  comer: route
    .route({
      method: 'GET',
      path: '/training/comers/{code}',
      tags: ['Training: presence'],
      summary: 'Whose personal code was scanned, and the sessions of today',
    })
    .input(z.object({ code: z.string().max(40) }))
    .output(Comer),
  door: ofOne(
    'GET',
    '/training/sessions/{id}/door',
    'presence',
    'The address in the QR code of a session',
  ).output(z.object({ address: z.string() })),
  signInSheet: route
    .route({
      method: 'GET',
      path: '/training/sessions/{id}/sign-in-sheet',
      tags: ['Training: presence'],
      summary: 'The sheet that people sign, in the official layout',
    })
    .input(OfCourse.extend({ format: z.enum(['docx', 'pdf']).default('docx') }))
    .output(z.file()),
  template: ofOne('GET', `${courses}/{id}/roll-sheet`, 'presence', 'The roll as an Excel file').output(
    z.file(),
  ),
  importSheet: route
    .route({
      method: 'POST',
      path: `${courses}/{id}/roll-import`,
      tags: ['Training: presence'],
      summary: 'Read a filled roll: marks and test results',
    })
    .input(SheetOfCourse.extend({ apply: z.stringbool().or(z.boolean()).default(false) }))
    .output(SheetReport),
  failedRows: route
    .route({
      method: 'POST',
      path: `${courses}/{id}/roll-import/failed`,
      tags: ['Training: presence'],
      summary: 'The rows at fault',
    })
    .input(SheetOfCourse)
    .output(z.file()),
}

const withSteps = <Row extends z.ZodRawShape, Input extends z.ZodRawShape>(
  path: `/${string}`,
  tag: string,
  row: z.ZodObject<Row>,
  input: z.ZodObject<Input>,
) => ({ ...registerRoutes(path, tag, row, input), take: takeRoute(path, tag, row) })

export const trainingContract = {
  sessions: registerRoutes('/training/sessions', 'Training: sessions', Session, SessionInput),
  registrations: withSteps(
    '/training/registrations',
    'Training: registrations',
    Registration,
    RegistrationInput,
  ),
  rules: registerRoutes('/training/rules', 'Training: rules', CourseRule, CourseRuleInput),
  offers: withSteps('/training/offers', 'Training: external courses', Offer, OfferInput),
  nominations: withSteps('/training/nominations', 'Training: external courses', Nomination, NominationInput),
  presence,
  evaluation: ofOne(
    'GET',
    `${courses}/{id}/evaluation`,
    'courses',
    'What those who attended think of it',
  ).output(Evaluation),
  courses: {
    ...withSteps(courses, 'Training: courses', Course, CourseInput),
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
    candidates: ofOne(
      'GET',
      `${courses}/{id}/candidates`,
      'certificates',
      'Who of a course has earned a certificate, and who not and why',
    ).output(Candidates),
    issue: route
      .route({
        method: 'POST',
        path: `${courses}/{id}/certificates`,
        tags: ['Training: certificates'],
        summary: 'Issue them to all who have earned one',
      })
      .input(OfCourse.extend(Signer.shape))
      .output(z.object({ issued: z.number().int() })),
    reissue: route
      .route({
        method: 'POST',
        path: `${certificates}/{id}/reissue`,
        tags: ['Training: certificates'],
        summary: 'Issue another in its place, with a reason',
      })
      .input(
        OfCourse.extend({
          version: z.number().int(),
          reason: z.string().max(1000),
          name: z.string().trim().max(100).optional(),
        }),
      )
      .output(OfCourse),
    pdf: ofOne('GET', `${certificates}/{id}/pdf`, 'certificates', 'The certificate as a PDF').output(
      z.file(),
    ),
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
