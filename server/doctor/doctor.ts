import { access, constants, stat, statfs } from 'node:fs/promises'
import type { Config } from '#server/config.ts'
import type { Finding } from './finding.ts'
import { lookInside } from './inside.ts'

const GIGABYTE = 1024 ** 3

async function lookAtFolder(config: Config): Promise<Finding[]> {
  if (config.databaseUrl) return []
  const folder: Finding = { looked: `data folder ${config.dataDir}` }
  try {
    await access(config.dataDir, constants.R_OK | constants.W_OK)
    const { mode } = await stat(`${config.dataDir}/postgres`)
    if (mode & 0o077) folder.wrong = 'others on this machine can look into it: chmod 700 it'
  } catch {
    folder.wrong = 'it cannot be read and written by this user; start once with npm start, or mend its owner'
  }
  const disk = await statfs(config.dataDir).catch(() => undefined)
  const free = disk ? disk.bavail * disk.bsize : 0
  return [
    folder,
    {
      looked: 'room on the disk',
      ...(free < GIGABYTE
        ? { wrong: `only ${Math.floor(free / 1024 ** 2)} MB are free; make room before it fills` }
        : {}),
    },
  ]
}

function lookAtSettings(config: Config): Finding[] {
  const open = !['127.0.0.1', '::1', 'localhost'].includes(config.host)
  const plain = !config.publicUrl?.startsWith('https://')
  return [
    {
      looked: 'how it is reached',
      ...(open && plain
        ? {
            wrong:
              'HOST lets others in but PUBLIC_URL is not https: put a reverse proxy with a certificate before it (docs/operating.md)',
          }
        : {}),
    },
  ]
}

/** Looks over the whole installation. Changes nothing. */
export async function examine(config: Config): Promise<Finding[]> {
  return [...lookAtSettings(config), ...(await lookAtFolder(config)), ...(await lookInside(config))]
}
