import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { schemaText } from '#server/database/schema-text.ts'
import type { Finding } from './finding.ts'

const COMMITTED = new URL('../../database/schema.sql', import.meta.url)
const MOST = 3

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() && !line.startsWith('--'))

const without = (lines: string[], others: string[]) => {
  const known = new Set(others)
  return lines.filter((line) => !known.has(line))
}

function inWords(verb: string, lines: string[]): string[] {
  const shown = lines.slice(0, MOST).map((line) => `${verb} ${line.trim()}`)
  return lines.length > MOST ? [...shown, `and ${lines.length - MOST} more`] : shown
}

/** Whether tables, policies and rights stand as the migrations made them: a policy taken away by hand is a leak. */
export async function lookAtSchema(client: pg.Client): Promise<Finding[]> {
  const here = linesOf(await schemaText(client))
  const meant = linesOf(await readFile(COMMITTED, 'utf8'))
  const differences = [
    ...inWords('missing:', without(meant, here)),
    ...inWords('not ours:', without(here, meant)),
  ]
  const wrong = `somebody changed the database by hand. ${differences.join(' · ')}`
  return [{ looked: 'tables, row policies and rights', ...(differences.length ? { wrong } : {}) }]
}
