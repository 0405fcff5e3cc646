import type { Actor } from '#kernel/actor.ts'
import { notSignedIn } from '#kernel/errors.ts'
import { type Tx, withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'

/** Who asks, as the accounts room found out from a cookie or a token. */
export type Caller = {
  actor: Actor
  userId: string
  via: 'session' | 'token'
  id: string
  scope: 'read' | 'write'
}

/** What an operation's handler gets beside its input. */
export type RequestContext = {
  house: House
  caller: Caller | null
  requestId: string
  /** The asker's network address, for rate limits only; never stored in clear. */
  address: string
  userAgent: string
  origin: string
  setCookie: (cookie: string) => void
  /** A file that was sent as the whole body, on the disk. */
  received?: File | undefined
}

/**
 * Turns a service into a handler: opens the transaction as the caller and runs the service in it. A service that
 * *returns* an error refuses but keeps what it wrote (such as the other version of a note); one that throws keeps nothing.
 */
export function act<I, O>(service: (tx: Tx, input: I, house: House) => Promise<O>) {
  return async ({ context, input }: { context: RequestContext; input: I }): Promise<Exclude<O, Error>> => {
    if (!context.caller) throw notSignedIn()
    const { house, caller } = context
    const result = await withActor(house.database.app, caller.actor, (tx) => service(tx, input, house))
    if (result instanceof Error) throw result
    return result as Exclude<O, Error>
  }
}
