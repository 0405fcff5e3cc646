import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { type AnyRouter, ORPCError } from '@orpc/server'
import { BodyLimitPlugin } from '@orpc/server/fetch'
import type { OperationMeta } from '#kernel/contract.ts'
import { AppError, notAllowed, notSignedIn } from '#kernel/errors.ts'
import type { RequestContext } from './context.ts'
import { asAppError } from './failures.ts'

export const BODY_LIMIT = 32 * 1024 * 1024

/** Whether the caller may try this operation at all; what they then see is for the row policies to decide. */
function guard(context: RequestContext, meta: OperationMeta, method: string | undefined) {
  if (meta.public) return
  const caller = context.caller
  if (!caller) throw notSignedIn()
  if (meta.roles && !meta.roles.includes(caller.actor.role)) throw notAllowed()
  if (caller.scope === 'read' && method !== 'GET') throw notAllowed()
}

function report(context: RequestContext, operation: string, error: unknown): AppError {
  const known = asAppError(error)
  if (known && known.status < 500) return known
  context.house.log.error(
    { err: error, requestId: context.requestId, operation },
    known ? known.code : 'a fault of ours',
  )
  return known ?? new AppError('internal', 500, { retry: 'later' })
}

const toOrpc = (error: AppError, requestId: string) =>
  new ORPCError(error.code, {
    status: error.status,
    message: error.code,
    data: { fields: error.fields, retry: error.retry, requestId },
  })

/** Serves every operation of `router` below /api; any failure leaves as an error of the product's own. */
export function apiHandler(router: AnyRouter) {
  return new OpenAPIHandler<RequestContext>(router as never, {
    plugins: [new BodyLimitPlugin({ maxBodySize: BODY_LIMIT })],
    rootInterceptors: [
      // A file that came as the body itself lies on the disk already; what goes with it stands in the address.
      async ({ context, request, next, ...rest }) => {
        const { received } = context
        if (!received) return next()
        const body = async () => ({ ...Object.fromEntries(request.url.searchParams), file: received })
        return next({ ...rest, context, request: { ...request, body } as typeof request })
      },
    ],
    clientInterceptors: [
      async ({ context, procedure, path, next }) => {
        const { meta, route } = procedure['~orpc']
        try {
          guard(context, meta as OperationMeta, route.method)
          return await next()
        } catch (error) {
          throw toOrpc(report(context, path.join('.'), error), context.requestId)
        }
      },
    ],
    // Failures before any operation is found (broken JSON, a body too large) pass no interceptor of ours.
    customErrorResponseBodyEncoder: (error) => {
      const early = error.data === undefined ? asAppError(error) : undefined
      return (early ? toOrpc(early, '') : error).toJSON()
    },
  })
}
