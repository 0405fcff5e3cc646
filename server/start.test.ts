import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { connectionsUnused } from './start.ts'

test('a connection counts as unused from when it was opened until something is asked on it, or it closes', async () => {
  const server = createServer((_, answer) => answer.end('here'))
  const unused = connectionsUnused(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const [ahead, asking] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
  await expect.poll(() => unused.size).toBe(2)
  asking.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n')
  await once(asking, 'data')
  expect(unused.size).toBe(1)
  for (const socket of unused) socket.destroy()
  await once(ahead, 'close')
  expect(unused.size).toBe(0)
  asking.destroy()
  await new Promise((closed) => server.close(closed))
})
