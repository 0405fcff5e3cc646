import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { type MailSink, openMailSink } from '#tests/setup/mail-sink.ts'
import { type Mail, openMail } from './mail.ts'

let sink: MailSink
let mail: Mail
beforeAll(async () => {
  sink = await openMailSink()
  mail = openMail(readConfig({ SMTP_URL: sink.url, MAIL_FROM: 'Commonground <hello@example.org>' }))
})
afterAll(async () => {
  mail.stop()
  await sink.stop()
})

test('a letter arrives as it was written, in any script', async () => {
  const text = 'Hello Siân,\n\nHodan – হোদান – sends you this.\n. A line of its own.\n'
  await mail.send({
    to: 'sian@example.org',
    subject: 'You are invited to Dale & Sons’ branch',
    text,
    list: { unsubscribe: 'https://dale.example.org/reminders/stop#key=abc' },
  })
  const [letter] = sink.received
  expect(letter).toMatchObject({ to: ['sian@example.org'], text })
  expect(letter!.headers.get('from')).toBe('Commonground <hello@example.org>')
  expect(letter!.headers.get('list-unsubscribe')).toBe('<https://dale.example.org/reminders/stop#key=abc>')
})

test('nobody else is written to, whatever stands in a name', async () => {
  const before = sink.received.length
  await mail.send({
    to: 'joan@example.org',
    subject: 'Join us\r\nBcc: boss@example.org',
    text: 'Bcc: boss@example.org\n',
  })
  const [letter] = sink.received.slice(before)
  expect(letter!.to).toEqual(['joan@example.org'])
  expect(letter!.headers.has('bcc')).toBe(false)
})

test('a letter that is turned away, and a mail server that is not there, are errors', async () => {
  const letter = { to: 'tom@example.org', subject: 'Hello', text: 'Hello' }
  sink.refusing = true
  await expect(mail.send(letter)).rejects.toThrow('The mailbox is full')
  sink.refusing = false
  const gone = openMail(readConfig({ SMTP_URL: 'smtp://127.0.0.1:9' }))
  await expect(gone.send(letter)).rejects.toThrow()
  gone.stop()
  expect(openMail(readConfig({})).ready).toBe(false)
})
