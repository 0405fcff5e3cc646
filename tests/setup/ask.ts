import type { AnyRouter } from '@orpc/server'
import { pino } from 'pino'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { House } from '#server/house.ts'
import { apiHandler } from '#server/http/api.ts'
import type { RequestContext } from '#server/http/context.ts'
import { appPool } from './database.ts'

export type Asked = {
  status: number
  body: { code?: string; data?: { fields?: object } } & Record<string, unknown>
}

/** Calls one operation as the API does, validation, roles and error codes included, without a server or sign-in. */
export async function ask(
  router: AnyRouter,
  actor: Actor | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<Asked> {
  const house = {
    database: { app: appPool() },
    log: pino({ level: 'silent' }),
    publicUrl: () => 'http://house.test',
  } as unknown as House
  const caller = actor && {
    actor,
    userId: newId(),
    via: 'session' as const,
    id: newId(),
    scope: 'write' as const,
  }
  const context = { house, caller, requestId: 'test', address: '', userAgent: '', origin: '' }
  const request = new Request(`http://house.test/api${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
  })
  const { response } = await apiHandler(router).handle(request, {
    prefix: '/api',
    context: { ...context, setCookie: () => {} } as RequestContext,
  })
  if (!response) return { status: 404, body: {} }
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, body: isJson ? JSON.parse(text) : { text } }
}
