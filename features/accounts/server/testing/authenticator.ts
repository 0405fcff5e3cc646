import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

type Site = { rpID: string; origin: string }
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const b64 = (data: Buffer) => data.toString('base64url')

const PRESENT_AND_VERIFIED = 0x05
const PRESENT_ONLY = 0x01
const WITH_KEY = 0x40

// CBOR, as little of it as an attestation needs (RFC 8949 §3).
const head = (major: number, length: number) => {
  if (length < 24) return Buffer.from([(major << 5) | length])
  return length < 256
    ? Buffer.from([(major << 5) | 24, length])
    : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
}
const bytes = (data: Buffer) => Buffer.concat([head(2, data.length), data])
const text = (words: string) => Buffer.concat([head(3, words.length), Buffer.from(words)])
const int = (value: number) => (value >= 0 ? head(0, value) : head(1, -1 - value))

/** A passkey in software: what a phone's fingerprint reader does, for tests. */
export function softPasskey({ rpID, origin }: Site, { verifies = true } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const flags = verifies ? PRESENT_AND_VERIFIED : PRESENT_ONLY
  let counter = 0
  const data = (more: number, rest: Buffer[]) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++counter)
    return Buffer.concat([sha256(rpID), Buffer.from([flags | more]), count, ...rest])
  }
  const client = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const answer = (response: Record<string, unknown>) => ({
    id: b64(id),
    rawId: b64(id),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  })

  const create = (challenge: string) => {
    const { x, y } = publicKey.export({ format: 'jwk' })
    const point = [int(-2), bytes(Buffer.from(x!, 'base64url')), int(-3), bytes(Buffer.from(y!, 'base64url'))]
    const key = Buffer.concat([head(5, 5), int(1), int(2), int(3), int(-7), int(-1), int(1), ...point])
    const length = Buffer.from([0, id.length])
    const authData = data(WITH_KEY, [Buffer.alloc(16), length, id, key])
    const attestation = [
      head(5, 3),
      text('fmt'),
      text('none'),
      text('attStmt'),
      head(5, 0),
      text('authData'),
      bytes(authData),
    ]
    return answer({
      clientDataJSON: b64(client('webauthn.create', challenge)),
      attestationObject: b64(Buffer.concat(attestation)),
      transports: ['internal'],
    })
  }
  const get = (challenge: string) => {
    const clientData = client('webauthn.get', challenge)
    const authData = data(0, [])
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), privateKey)
    return answer({
      clientDataJSON: b64(clientData),
      authenticatorData: b64(authData),
      signature: b64(signature),
    })
  }
  return { id: b64(id), create, get }
}
