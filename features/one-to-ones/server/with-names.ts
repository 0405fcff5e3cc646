import { listByIds as organisationsByIds } from '#features/organisations/server/public.ts'
import { listByIds as peopleByIds } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'

type Content = Record<string, unknown>
type Line = { personId?: string; organisationId?: string }

const linesOf = (content: Content, key: 'named' | 'affiliations') =>
  Array.isArray(content[key]) ? (content[key] as Line[]) : []

/** What was sent late names people and organisations by their ids: each gets its name, where the asker may know it. */
export async function withNames(tx: Tx, contents: readonly Content[]): Promise<Content[]> {
  const all = (key: 'named' | 'affiliations') => contents.flatMap((content) => linesOf(content, key))
  const people = all('named').flatMap(({ personId }) => personId ?? [])
  const organisations = all('affiliations').flatMap(({ organisationId }) => organisationId ?? [])
  const found = [
    ...(people.length > 0 ? (await peopleByIds(tx, { ids: people })).people : []),
    ...(organisations.length > 0 ? (await organisationsByIds(tx, { ids: organisations })).organisations : []),
  ]
  const names = new Map(found.map(({ id, name }) => [id, name]))
  const named = (line: Line) => {
    const name = names.get(line.personId ?? line.organisationId ?? '')
    return name ? { ...line, name } : line
  }
  return contents.map((content) => ({
    ...content,
    ...(content.named ? { named: linesOf(content, 'named').map(named) } : {}),
    ...(content.affiliations ? { affiliations: linesOf(content, 'affiliations').map(named) } : {}),
  }))
}
