import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isId } from '#kernel/ids.ts'
import { generateGraph } from './generate-graph.ts'

async function all<T>(rows: AsyncGenerator<T>): Promise<T[]> {
  const list: T[] = []
  for await (const row of rows) list.push(row)
  return list
}

const size = { people: 2000, organisations: 250, affiliations: 6000, connections: 1500, seed: 7 }

describe('generateGraph', () => {
  it('gives exactly the rows asked for, none twice, all ids known', async () => {
    const sizes = fc.record({
      people: fc.integer({ min: 1, max: 40 }),
      organisations: fc.integer({ min: 1, max: 20 }),
      fill: fc.double({ min: 0, max: 1, noNaN: true }),
      seed: fc.integer(),
    })
    await fc.assert(
      fc.asyncProperty(sizes, async ({ people, organisations, fill, seed }) => {
        const ties = {
          affiliations: Math.floor(people * organisations * fill),
          connections: Math.floor(((people * (people - 1)) / 2) * fill),
        }
        const graph = generateGraph({ people, organisations, ...ties, seed })
        const persons = new Set((await all(graph.people())).map((row) => row.id))
        const groups = new Set((await all(graph.organisations())).map((row) => row.id))
        const affiliations = await all(graph.affiliations())
        const connections = await all(graph.connections())
        expect([persons.size, groups.size, affiliations.length, connections.length]).toEqual([
          people,
          organisations,
          ties.affiliations,
          ties.connections,
        ])
        expect(new Set(affiliations.map((row) => row.personId + row.organisationId)).size).toBe(
          ties.affiliations,
        )
        expect(new Set(connections.map((row) => row.fromId + row.toId)).size).toBe(ties.connections)
        for (const row of affiliations)
          expect(persons.has(row.personId) && groups.has(row.organisationId)).toBe(true)
        for (const row of connections) expect(persons.has(row.toId) && row.fromId < row.toId).toBe(true)
      }),
    )
  })

  it('is the same for the same seed and another for another', async () => {
    const names = async (seed: number) =>
      (await all(generateGraph({ ...size, seed }).people())).map((row) => row.name)
    expect(await names(7)).toEqual(await names(7))
    expect(await names(7)).not.toEqual(await names(8))
  })

  it('has few big organisations and many small ones, and forty branches of people with many names', async () => {
    const graph = generateGraph(size)
    const members = new Map<string, number>()
    for await (const row of graph.affiliations())
      members.set(row.organisationId, (members.get(row.organisationId) ?? 0) + 1)
    const sizes = [...members.values()].sort((a, b) => b - a)
    expect(sizes[0]! / sizes[Math.floor(sizes.length / 2)]!).toBeGreaterThan(4)
    const people = await all(graph.people())
    expect(people.every((row) => isId(row.id))).toBe(true)
    const branchIds = new Set(graph.branches.map((row) => row.id))
    expect(new Set(people.map((row) => row.branchId))).toEqual(branchIds)
    const branchByPerson = new Map(people.map((row) => [row.id, row.branchId]))
    for await (const row of graph.affiliations()) expect(row.branchId).toBe(branchByPerson.get(row.personId))
    expect(new Set(people.map((row) => row.name)).size).toBeGreaterThan(1500)
  })

  it('refuses more ties than there are pairs', () => {
    expect(() => generateGraph({ ...size, organisations: 1 })).toThrow(RangeError)
  })
})
