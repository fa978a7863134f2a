import { samplePassword } from './browser.ts'

/** A session over the API, without a browser. */
export interface ApiSession {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body: unknown): Promise<T>
  put<T>(path: string, body: unknown): Promise<T>
}

/** Signs an account in and keeps its cookie. */
export const signInOverApi = async (
  url: string,
  email: string,
  password = samplePassword,
): Promise<ApiSession> => {
  const signedIn = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  })
  if (!signedIn.ok) throw new Error(`sign-in was refused: ${await signedIn.text()}`)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const ask = async <T>(path: string, init: RequestInit): Promise<T> => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      ...init,
      headers: { ...init.headers, cookie, origin: url },
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const send = <T>(method: string, path: string, body: unknown) =>
    ask<T>(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return {
    get: (path) => ask(path, {}),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
  }
}
