import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { courseKinds, courseRegister } from '#modules/training/course.ts'
import { CourseRuleInput, courseRuleRegister } from '#modules/training/course-rule.ts'
import { NominationInput, nominationRegister, OfferInput, offerRegister } from '#modules/training/offer.ts'
import { nominationWorkflow, offerWorkflow } from '#modules/training/offer-workflow.ts'
import { RegistrationInput, registrationRegister } from '#modules/training/registration.ts'
import { SessionInput, sessionRegister } from '#modules/training/session.ts'
import { registrationWorkflow } from '#modules/training/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { Drill } from '#web/ui/drill.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { paths } from './paths.ts'

/** The course that a new row begins with, when it was added from one. */
const useCourse = () => {
  const { course = '' } = useSearch({ strict: false }) as SearchParams
  const held = useQuery({
    queryKey: [courseRegister.name, 'get', course],
    queryFn: () => client.training.courses.get({ id: course }),
    enabled: course !== '',
  })
  const initial = held.data && { course: { id: course, label: `${held.data.code} · ${held.data.title}` } }
  return { isLoading: held.isLoading, initial }
}

/** The offer for which somebody is nominated, when the nomination was begun from it. */
const useOffer = () => {
  const { offer = '' } = useSearch({ strict: false }) as SearchParams
  const held = useQuery({
    queryKey: [offerRegister.name, 'get', offer],
    queryFn: () => client.training.offers.get({ id: offer }),
    enabled: offer !== '',
  })
  const initial = held.data && { offer: { id: offer, label: held.data.title } }
  return { isLoading: held.isLoading, initial }
}

/** All sessions, over all courses. */
export const SessionList = () => (
  <RegisterPage register={sessionRegister} api={client.training.sessions} path={paths.sessions} />
)

export const SessionRecord = () => {
  const { isLoading, initial } = useCourse()
  if (isLoading) return <Loading />
  return (
    <RecordPage
      register={sessionRegister}
      api={client.training.sessions}
      path={paths.sessions}
      input={SessionInput}
      subject="training.session"
      label={(row) => String(row.topic)}
      {...(initial ? { initial } : {})}
    />
  )
}

/** All registrations that the person may see. */
export const RegistrationList = () => (
  <RegisterPage
    register={registrationRegister}
    api={client.training.registrations}
    path={paths.registrations}
    cells={{ state: (row) => <Status workflow={registrationWorkflow} state={String(row.state)} /> }}
  />
)

export const RegistrationRecord = () => {
  const { isLoading, initial } = useCourse()
  if (isLoading) return <Loading />
  return (
    <RecordPage
      register={registrationRegister}
      api={client.training.registrations}
      path={paths.registrations}
      input={RegistrationInput}
      subject="training.registration"
      label={(row) => String(row.name)}
      lifeCycle={{ workflow: registrationWorkflow, api: client.training.registrations }}
      {...(initial ? { initial } : {})}
    />
  )
}

/** What every kind of course asks for a certificate. */
export const RuleList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={courseRuleRegister}
      api={client.training.rules}
      path={paths.rules}
      intro={t(
        'Điều kiện cấp giấy theo loại lớp, có ngày áp dụng và căn cứ. Giấy đã cấp không đổi khi quy định đổi.',
        'What each kind of course asks for a certificate, dated and sourced. Issued certificates stay as they are.',
      )}
    />
  )
}

export const RuleRecord = () => {
  const t = useText()
  return (
    <RecordPage
      register={courseRuleRegister}
      api={client.training.rules}
      path={paths.rules}
      input={CourseRuleInput}
      subject="training.courseRule"
      label={(row) => t.of(courseKinds[row.kind as keyof typeof courseKinds])}
    />
  )
}

/** Courses that others run, with the days on which nominations are due. */
export const OfferList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={offerRegister}
      api={client.training.offers}
      path={paths.offers}
      intro={t(
        'Khóa của Tổ chức Năng suất Châu Á (APO) và đơn vị khác: đề cử, chọn, kết quả (II.3.d).',
        'Courses of the Asian Productivity Organization and others: nomination, selection, result (II.3.d).',
      )}
      cells={{ state: (row) => <Status workflow={offerWorkflow} state={String(row.state)} /> }}
    />
  )
}

export const OfferRecord = () => {
  const t = useText()
  return (
    <RecordPage
      register={offerRegister}
      api={client.training.offers}
      path={paths.offers}
      input={OfferInput}
      subject="training.offer"
      label={(row) => String(row.title)}
      lifeCycle={{ workflow: offerWorkflow, api: client.training.offers }}
    >
      {(row) => (
        <section className="panel">
          <h2>{t('Đề cử', 'Nominations')}</h2>
          <p>
            <Drill to={paths.nominations} query={{ filter: { offer: row.id } }}>
              {t(`Xem ${row.nominations} đề cử`, `See ${row.nominations} nominations`)}
            </Drill>
          </p>
          {row.state === 'open' && (
            <p>
              <Link to={`${paths.nominations}/new`} search={{ offer: row.id } as never}>
                {t('Đề cử một người', 'Nominate somebody')}
              </Link>
            </p>
          )}
        </section>
      )}
    </RecordPage>
  )
}

/** Whom agencies and enterprises want to send. */
export const NominationList = () => (
  <RegisterPage
    register={nominationRegister}
    api={client.training.nominations}
    path={paths.nominations}
    cells={{ state: (row) => <Status workflow={nominationWorkflow} state={String(row.state)} /> }}
  />
)

export const NominationRecord = () => {
  const { isLoading, initial } = useOffer()
  if (isLoading) return <Loading />
  return (
    <RecordPage
      register={nominationRegister}
      api={client.training.nominations}
      path={paths.nominations}
      input={NominationInput}
      subject="training.nomination"
      label={(row) => String(row.name)}
      lifeCycle={{ workflow: nominationWorkflow, api: client.training.nominations }}
      {...(initial ? { initial } : {})}
    />
  )
}
