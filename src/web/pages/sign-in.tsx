import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../locale.tsx'
import type { SearchParams } from '../search-params.ts'
import { forgetSession } from '../session.ts'
import { CodeStep } from './code-step.tsx'
import { EntryPage } from './entry-page.tsx'
import { OutsideStep } from './outside-step.tsx'
import { PasswordStep } from './password-step.tsx'

/** Only an address inside this system; anything else leads home. */
const inside = (next: string | undefined): string => (next && /^\/(?![/\\])/.test(next) ? next : '/')

/** Signing in: password, then a one-time code for those who have chosen it. */
export const SignIn = () => {
  const t = useText()
  const { next, error } = useSearch({ strict: false }) as SearchParams
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [asksCode, setAsksCode] = useState(false)
  const enter = async () => {
    await forgetSession(queries)
    await navigate({ href: inside(next), replace: true })
  }
  return (
    <EntryPage
      title={asksCode ? t('Nhập mã xác thực', 'Enter the code') : t('Đăng nhập', 'Sign in')}
      intro={
        asksCode
          ? t(
              'Mở ứng dụng xác thực trên điện thoại và nhập mã 6 số.',
              'Open the authenticator on your phone and enter the 6 digits.',
            )
          : t(
              'Phần làm việc của cơ quan, đơn vị và doanh nghiệp.',
              'The workspace of agencies and enterprises.',
            )
      }
    >
      {asksCode ? (
        <CodeStep onDone={enter} onBack={() => setAsksCode(false)} />
      ) : (
        <>
          <OutsideStep next={inside(next)} fault={error} />
          <PasswordStep onDone={enter} onCode={() => setAsksCode(true)} />
        </>
      )}
    </EntryPage>
  )
}
