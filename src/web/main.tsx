import './style/mantine.css'
import './style/fonts.css'
import './style/workspace.css'
import './style/register.css'
import './style/print.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { currentLocale, LocaleProvider } from './locale.tsx'
import { modules } from './modules.ts'
import { openQueries } from './queries.ts'
import { ReferencesProvider } from './references.tsx'
import { openRouter } from './router.tsx'
import { sessionQuery } from './session.ts'
import { theme, variables } from './style/theme.ts'
import { Notices } from './ui/notice.tsx'

document.documentElement.lang = currentLocale()

const queries = openQueries(() => {
  if (window.location.pathname === '/sign-in') return
  queries.removeQueries(sessionQuery)
  router.invalidate()
})
const router = openRouter(queries)
const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme="light">
      <LocaleProvider>
        <QueryClientProvider client={queries}>
          <ReferencesProvider modules={modules}>
            <RouterProvider router={router} />
            <Notices />
          </ReferencesProvider>
        </QueryClientProvider>
      </LocaleProvider>
    </MantineProvider>
  </StrictMode>,
)
