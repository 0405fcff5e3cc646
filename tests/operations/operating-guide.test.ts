import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COMMANDS } from '#cli/commands.ts'
import { jobs } from '#server/rooms.ts'

const guide = readFileSync('docs/operating.md', 'utf8')
const rowsBelow = (heading: string) =>
  guide
    .split(`\n## ${heading}\n`)[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))

test('the guide names every setting and its default, and none that we do not read', () => {
  const config = readFileSync('server/config.ts', 'utf8')
  const body = config.slice(config.indexOf('z.object({'), config.indexOf('export type Config'))
  const read = [...body.matchAll(/^ {2}([A-Z_]+): ([\s\S]*?)(?=\n {2}[A-Z_]+: |\n\}\))/gm)].map(
    ([, name, schema]) => {
      const given = /\.default\('?(.*?)'?\),?$/.exec(schema!.trim())?.[1]
      return [name, given === 'false' ? '0' : (given ?? 'none')]
    },
  )
  const told = rowsBelow('Settings').map(([, name, fallback]) =>
    [name, fallback].map((cell) => cell!.replaceAll('`', '')),
  )
  expect(read.length).toBeGreaterThan(5)
  expect(told).toEqual(read)
})

test('the guide names every piece of background work', () => {
  const told = rowsBelow('Work done in the background').map(([, name]) => name!.replaceAll('`', ''))
  expect(told.toSorted()).toEqual(jobs.map((job) => job.name).toSorted())
})

test('every command and every address within the guide exists', () => {
  const called = [...guide.matchAll(/(?:commonground --|commonground\.js|run --rm app) ([a-z]+)/g)].map(
    (match) => match[1],
  )
  expect(called.length).toBeGreaterThan(5)
  for (const name of called) expect(Object.keys(COMMANDS)).toContain(name)
  const places = [...guide.matchAll(/^## (.+)$/gm)].map(([, title]) =>
    title!.toLowerCase().replaceAll(' ', '-'),
  )
  for (const [, place] of guide.matchAll(/\]\(#([^)]+)\)/g)) expect(places).toContain(place)
})

test('every script the guide and package.json speak of is there', () => {
  const scripts = readdirSync('scripts')
  for (const [, name] of guide.matchAll(/scripts\/([\w.-]+)/g)) expect(scripts).toContain(name)
  const { scripts: named } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>
  }
  for (const [, name] of Object.values(named)
    .join(' ')
    .matchAll(/scripts\/([\w.-]+)/g))
    expect(scripts).toContain(name)
})
