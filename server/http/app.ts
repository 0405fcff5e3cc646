import { randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { identify } from '#features/accounts/server/public.ts'
import type { House } from '#server/house.ts'
import { apiHandler, BODY_LIMIT } from './api.ts'
import { API_PAGE_STYLE, apiPage } from './api-page.ts'
import type { RequestContext } from './context.ts'
import { asAppError } from './failures.ts'
import { openFrontPage } from './front-page.ts'
import { HTTPS_ONLY, SECURITY_HEADERS } from './headers.ts'
import { health } from './health.ts'
import { describeApi } from './openapi.ts'
import { type Received, receiveFile } from './receive-file.ts'
import { openStatic } from './static.ts'

const refuse = (code: string, status: number, requestId: string) =>
  Response.json(
    {
      defined: false,
      code,
      status,
      message: code,
      data: { retry: status >= 500 ? 'later' : 'ask', requestId },
    },
    { status },
  )

function addressOf(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return ''
  }
}

/** A page elsewhere can make a browser send our cookie, but not our header; tokens are never sent by themselves. */
const forged = (c: Context) =>
  c.req.method !== 'GET' && !c.req.header('authorization') && c.req.header('x-commonground') === undefined

/** The request with its body read, or nothing where a line went dead before all of it came: half a body may look whole. */
async function wholeRequest(request: Request): Promise<Request | undefined> {
  const announced = Number(request.headers.get('content-length'))
  const isJson = request.headers.get('content-type')?.startsWith('application/json')
  // A body that is too large is for the limit to refuse, unread.
  if (!isJson || !announced || announced > BODY_LIMIT) return request
  const body = await request.arrayBuffer()
  if (body.byteLength !== announced) return undefined
  return new Request(request.url, { method: request.method, headers: request.headers, body })
}

async function answerApi(
  c: Context,
  house: House,
  handler: ReturnType<typeof apiHandler>,
): Promise<Response> {
  const requestId = randomUUID()
  const cookies: string[] = []
  let received: Received | undefined
  try {
    if (forged(c)) return refuse('not_allowed', 403, requestId)
    const address = addressOf(c, house.config.trustProxy)
    const { headers } = c.req.raw
    const caller = await identify(house, headers, address)
    received = await receiveFile(c.req.raw, caller, house.config.dataDir)
    const context: RequestContext = {
      received: received?.file,
      house,
      caller,
      requestId,
      address,
      userAgent: c.req.header('user-agent') ?? '',
      origin: c.req.header('origin') ?? house.publicUrl(),
      setCookie: (cookie) => cookies.push(cookie),
    }
    // Its body has been read to the end.
    const request = received
      ? new Request(c.req.url, { method: c.req.method, headers })
      : await wholeRequest(c.req.raw)
    if (!request) return refuse('invalid', 422, requestId)
    const { response } = await handler.handle(request, { prefix: '/api', context })
    if (!response) return refuse('not_found', 404, requestId)
    for (const cookie of cookies) response.headers.append('set-cookie', cookie)
    return response
  } catch (error) {
    const known = asAppError(error)
    if (!known || known.status >= 500) house.log.error({ err: error, requestId }, 'a request failed early')
    return refuse(known?.code ?? 'internal', known?.status ?? 500, requestId)
  } finally {
    await received?.done()
  }
}

/** The whole HTTP face: the API, its description, the health check, and the web app for every other address. */
export async function buildApp(
  house: House,
  router: Parameters<typeof apiHandler>[0],
  webFolder: string,
): Promise<Hono> {
  const app = new Hono()
  const handler = apiHandler(router)
  const file = await openStatic(webFolder)
  const frontPage = await openFrontPage(webFolder)
  let described: ReturnType<typeof describeApi> | undefined
  const description = () => {
    described ??= describeApi(house.version, house.publicUrl())
    return described
  }
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value)
    if (house.config.publicUrl?.startsWith('https://'))
      c.res.headers.set('strict-transport-security', HTTPS_ONLY)
    if (c.req.path.startsWith('/api/')) c.res.headers.set('cache-control', 'no-store')
  })
  app.get('/healthz', async (c) => {
    const state = await health(house)
    return c.json(state, state.database === 'ready' ? 200 : 503)
  })
  app.get('/api/openapi.json', async (c) => c.json(await description()))
  app.get('/api/docs', async (c) => c.html(apiPage((await description()) as never)))
  app.get('/api/docs.css', (c) => c.text(API_PAGE_STYLE, 200, { 'content-type': 'text/css' }))
  app.use('/api/*', compress())
  app.all('/api/*', (c) => answerApi(c, house, handler))
  app.get('*', async (c) => {
    const accepts = c.req.header('accept-encoding') ?? ''
    const found = file(c.req.path, accepts)
    if (found) return found
    // An address without a dot is a page of the web app; one with a dot is a file that does not exist.
    if (c.req.path.includes('.')) return c.text('Not here', 404)
    const { search } = new URL(c.req.url)
    // The page itself is the same for all, and comes even while the database is away.
    const caller = await identify(house, c.req.raw.headers, '').catch(() => null)
    const page = await frontPage({ path: c.req.path, search, role: caller?.actor.role, accepts })
    return page ?? c.text('Not here', 404)
  })
  return app
}
