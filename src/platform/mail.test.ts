import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { openMail } from './mail.ts'

/** A mail server that takes one letter and keeps it. */
const fakeServer = async (taking: boolean) => {
  const heard: string[] = []
  const server = createServer((socket) => {
    let inLetter = false
    socket.write('220 fake\r\n')
    socket.on('data', (bytes) => {
      for (const line of bytes.toString().split('\r\n').filter(Boolean)) {
        heard.push(line)
        if (inLetter && line !== '.') continue
        if (line === 'DATA') {
          inLetter = true
          socket.write('354 go on\r\n')
        } else if (line.startsWith('RCPT') && !taking) socket.write('550 nobody here\r\n')
        else if (line === 'QUIT') socket.end('221 bye\r\n')
        else {
          inLetter = false
          socket.write('250 ok\r\n')
        }
      }
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `smtp://127.0.0.1:${port}`, heard, close: () => server.close() }
}

const letter = { to: 'an@mau.example', subject: 'Việc cần làm', text: 'Còn 3 ngày đến hạn.' }

test('a letter reaches the mail server with its sender, addressee and words', async () => {
  const { url, heard, close } = await fakeServer(true)
  await openMail(url, 'NSCL <nscl@mau.example>').send(letter)
  close()
  expect(heard).toContain('MAIL FROM:<nscl@mau.example>')
  expect(heard).toContain('RCPT TO:<an@mau.example>')
  expect(heard.join('\n')).toMatch(/Subject: =\?UTF-8\?/i)
})

test('a letter that is not taken is an error, so that it can be tried again', async () => {
  const { url, close } = await fakeServer(false)
  await expect(openMail(url, 'nscl@mau.example').send(letter)).rejects.toThrow(/550/)
  close()
})

test('without a mail server letters are noted and nothing fails', async () => {
  await expect(openMail(undefined, 'nscl@mau.example').send(letter)).resolves.toBeUndefined()
})
