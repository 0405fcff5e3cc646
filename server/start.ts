import { readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { type ServerType, serve } from '@hono/node-server'
import { addressOf, type Config } from './config.ts'
import { appPassword, type Opening, openDatabase } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import type { House } from './house.ts'
import { buildApp } from './http/app.ts'
import { openJobs } from './jobs/jobs.ts'
import { openLog } from './log/log.ts'
import { openMail } from './mail/mail.ts'
import { jobs, router } from './rooms.ts'

const ROOT = new URL('../', import.meta.url)
export const VERSION: string = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')).version
const WEB = fileURLToPath(new URL('dist', ROOT))

export type Running = { house: House; url: string; stop: () => Promise<void> }

/** Opens everything but the doors: database, queue, mail, log. For the server and for commands. */
export async function openHouse(
  config: Config,
  opening: Opening = {},
): Promise<House & { close: () => Promise<void> }> {
  const log = openLog(config.logLevel)
  const database = await openDatabase(config, opening)
  try {
    await migrate(database.owner, appPassword(config.databaseUrl))
    const queue = await openJobs(database, log)
    const mail = openMail(config)
    const house = {
      config,
      version: VERSION,
      database,
      jobs: queue,
      mail,
      log,
      publicUrl: () => addressOf(config, config.port),
    }
    const close = async () => {
      await queue.stop()
      mail.stop()
      await database.stop()
    }
    return { ...house, close }
  } catch (error) {
    await database.stop()
    throw error
  }
}

/**
 * Milliseconds that a connection stays open with nothing asked: longer than a proxy keeps its own (nginx a minute, Caddy
 * two). Node closes after five seconds, and what a proxy sends at that moment would be lost.
 */
const KEPT_OPEN = 130_000

const listen = (app: { fetch: never }, config: Config) =>
  new Promise<[ServerType, number]>((done, fail) => {
    const server = serve(
      { fetch: app.fetch, hostname: config.host, port: config.port },
      (info: AddressInfo) => done([server, info.port]),
    )
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEPT_OPEN
    server.on('error', fail)
  })

/** Connections that a browser opened ahead and asked nothing on yet: Node does not count them as idle. */
export function connectionsUnused(server: ServerType): Set<Socket> {
  const unused = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.on('request', ({ socket }: IncomingMessage) => unused.delete(socket))
  return unused
}

/** The heap may grow to twice what is in use; left alone it takes four times as much, which a small machine lacks. */
const FRUGAL = '--heap-growing-percent=100'

/** Starts the product. `stop` closes the door first, then lets work end, then the database. */
export async function start(config: Config, onDatabaseExit?: Opening['onExit']): Promise<Running> {
  setFlagsFromString(FRUGAL)
  const house = await openHouse(config, { onExit: onDatabaseExit })
  try {
    const app = await buildApp(house, router, WEB)
    const [server, port] = await listen(app as never, config)
    const unused = connectionsUnused(server)
    house.publicUrl = () => addressOf(config, port)
    await house.jobs.work(house, jobs)
    const stop = async () => {
      await new Promise<void>((closed) => {
        server.close(() => closed())
        for (const socket of unused) socket.destroy()
        if ('closeIdleConnections' in server) server.closeIdleConnections()
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 3000).unref()
      })
      await house.close()
    }
    return { house, url: house.publicUrl(), stop }
  } catch (error) {
    await house.close()
    throw error
  }
}
