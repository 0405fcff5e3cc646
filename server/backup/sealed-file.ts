import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'

// Encrypted in chunks, each authenticated with its number and whether it is the last (the STREAM construction: Hoang,
// Reyhanitabar, Rogaway, Vizár 2015), so a file cut short, reordered or changed anywhere is refused.
const MAGIC = Buffer.from('COMMONGROUND-BACKUP-1\n')
const CHUNK = 256 * 1024
const TAG = 16
const HEAD = MAGIC.length + 16 + 8

export class DamagedFile extends Error {
  constructor() {
    super(
      'This backup cannot be read: the passphrase is wrong, or the file is damaged or cut short. Nothing was written.',
    )
  }
}

// 64 MiB and about a third of a second for each guess (RFC 7914).
const keyOf = (passphrase: string, salt: Buffer) =>
  scryptSync(passphrase.normalize('NFKC'), salt, 32, { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 })

function nonceOf(prefix: Buffer, index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  prefix.copy(nonce, 0, 0, 7)
  nonce.writeUInt32BE(index, 7)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** Encrypts a stream of bytes under a passphrase. */
export async function* seal(source: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(16)
  const prefix = randomBytes(8)
  const key = keyOf(passphrase, salt)
  yield Buffer.concat([MAGIC, salt, prefix])
  let index = 0
  const lock = (chunk: Buffer, last: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, index++, last))
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
  }
  let waiting = Buffer.alloc(0)
  for await (const part of source) {
    waiting = Buffer.concat([waiting, part])
    // One byte always stays behind, so that the last chunk is never empty by accident.
    while (waiting.length > CHUNK) {
      yield lock(waiting.subarray(0, CHUNK), false)
      waiting = waiting.subarray(CHUNK)
    }
  }
  yield lock(waiting, true)
}

/** Decrypts what `seal` made; throws DamagedFile at the first byte that is not as it was written. */
export async function* unseal(source: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  let key: Buffer | undefined
  let prefix = Buffer.alloc(0)
  let waiting = Buffer.alloc(0)
  let index = 0
  const open = (chunk: Buffer, last: boolean) => {
    if (!key || chunk.length < TAG) throw new DamagedFile()
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, index++, last))
    decipher.setAuthTag(chunk.subarray(-TAG))
    try {
      return Buffer.concat([decipher.update(chunk.subarray(0, -TAG)), decipher.final()])
    } catch {
      throw new DamagedFile()
    }
  }
  for await (const part of source) {
    waiting = Buffer.concat([waiting, part])
    if (!key && waiting.length >= HEAD) {
      if (!waiting.subarray(0, MAGIC.length).equals(MAGIC)) throw new DamagedFile()
      key = keyOf(passphrase, waiting.subarray(MAGIC.length, MAGIC.length + 16))
      prefix = Buffer.from(waiting.subarray(MAGIC.length + 16, HEAD))
      waiting = waiting.subarray(HEAD)
    }
    while (key && waiting.length > CHUNK + TAG) {
      yield open(waiting.subarray(0, CHUNK + TAG), false)
      waiting = waiting.subarray(CHUNK + TAG)
    }
  }
  yield open(waiting, true)
}
