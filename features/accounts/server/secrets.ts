import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a link, a cookie or a token. Only `hashOf` it is ever stored. */
export const newSecret = () => randomBytes(32).toString('base64url')

/** Enough for a secret of 256 random bits; passwords go through argon2 instead. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
