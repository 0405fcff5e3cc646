import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string[]; headers: Map<string, string>; text: string }
export type MailSink = {
  /** For `SMTP_URL`. */
  url: string
  received: Received[]
  /** While true, every letter is turned away. */
  refusing: boolean
  stop: () => Promise<void>
}

/** RFC 2045 quoted-printable, as UTF-8. */
function readable(body: string): string {
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n')
}

function parse(raw: string, to: string[]): Received {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
  const body = raw.slice(end + 4)
  const quoted = headers.get('content-transfer-encoding') === 'quoted-printable'
  return { to, headers, text: quoted ? readable(body) : body.replaceAll('\r\n', '\n') }
}

/** A real mail server on loopback that keeps what it is given. */
export async function openMailSink(): Promise<MailSink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_, __, done) => done(sink.refusing ? new Error('The mailbox is full') : null),
    onData: (stream, { envelope }, done) =>
      void text(stream).then((raw) => {
        sink.received.push(
          parse(
            raw,
            envelope.rcptTo.map(({ address }) => address),
          ),
        )
        done()
      }, done),
  })
  server.on('error', () => {})
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const sink: MailSink = {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    received: [],
    refusing: false,
    stop: () => new Promise((done) => server.close(done)),
  }
  return sink
}
