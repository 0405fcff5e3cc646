import { to as copyTo } from 'pg-copy-streams'
import { leftAloneText } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { type BinaryRow, BinaryRows, eachElement, idsOf, keyOf, textOf } from './binary-rows.ts'
import { bitOf, GraphBuilder, placeOfKind, placeOfStage } from './build-graph.ts'
import type { Graph } from './graph.ts'
import { packBytes, unpackId } from './ids.ts'

/** Calls `take` with every row of a table, as it comes in: no table stands in memory whole. */
async function eachRow(tx: Tx, fields: string, table: string, take: (row: BinaryRow) => void): Promise<void> {
  const kept = table === 'people' || table === 'organisations' ? ' and archived_at is null' : ''
  // COPY takes no parameters. The id was checked when the transaction was opened, as part of its opening words.
  const rows = `select ${fields} from ${table} where workspace_id = '${tx.actor.workspaceId}'${kept}`
  const binary = new BinaryRows(fields.split(', ').length, take)
  for await (const piece of tx.client.query(copyTo(`copy (${rows}) to stdout (format binary)`)))
    binary.push(piece as Buffer)
}

/** Does `work` with the whole workspace in sight: the graph is one for all, and each looker's view of it leaves out the rest. */
export async function withWholeWorkspace<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.client.query('set local role cg_region')
  const result = await work()
  // Not in `finally`: a transaction that has failed takes no more statements and is undone whole.
  await tx.client.query(`set local role cg_${tx.actor.role}`)
  return result
}

const [id, otherId] = [new Uint32Array(4), new Uint32Array(4)]

/** The number of the scopes in a field. */
const scopesIn = ({ naming }: GraphBuilder, row: BinaryRow, field: number): number =>
  naming.scopes(keyOf(row, field), () => idsOf(row, field))

function takePerson(builder: GraphBuilder, row: BinaryRow): void {
  packBytes(row.bytes, row.at[0]!, id)
  let branch = 0
  if (row.length[2]! > 0) {
    packBytes(row.bytes, row.at[2]!, otherId)
    branch = builder.naming.branch(unpackId(otherId, 0))
  }
  const alone = row.bytes[row.at[4]!] === 1
  builder.person(id, scopesIn(builder, row, 1), branch, placeOfKind(textOf(row, 3)), alone)
}

function takeOrganisation(builder: GraphBuilder, row: BinaryRow): void {
  packBytes(row.bytes, row.at[0]!, id)
  let kinds = 0
  eachElement(row, 2, (at, length) => {
    kinds = (kinds | bitOf(row.bytes.toString('utf8', at, at + length))) >>> 0
  })
  builder.organisation(
    id,
    builder.naming.organisation(row.length[1]! >= 0),
    kinds,
    placeOfStage(textOf(row, 3)),
  )
}

/** Fields: from, to, strength, who sees it, and for two people who sees the other end. */
function takeTie(builder: GraphBuilder, row: BinaryRow): void {
  packBytes(row.bytes, row.at[0]!, id)
  packBytes(row.bytes, row.at[1]!, otherId)
  const also = row.at.length > 4 ? scopesIn(builder, row, 4) : undefined
  const set = builder.naming.tie(scopesIn(builder, row, 3), also)
  builder.tie(id, otherId, row.bytes.readInt16BE(row.at[2]!), set)
}

/** Room for a hundredth more people and organisations and for a fifth more ties, before the whole is read anew. */
const room = (rows: number, share: number) => 256 + Math.ceil(rows * share)

/** All people, organisations and ties of a workspace, without their names. */
export async function readGraph(tx: Tx): Promise<Graph> {
  const builder = new GraphBuilder()
  const counted = { people: 0, organisations: 0, ties: 0 }
  await eachRow(tx, `id, visible_to, branch_id, kind, ${leftAloneText()}`, 'people', (row) => {
    counted.people++
    takePerson(builder, row)
  })
  await eachRow(tx, 'id, special, kinds, stage', 'organisations', (row) => {
    counted.organisations++
    takeOrganisation(builder, row)
  })
  const tie = (row: BinaryRow) => {
    counted.ties++
    takeTie(builder, row)
  }
  await eachRow(tx, 'person_id, organisation_id, strength, visible_to', 'affiliations', tie)
  await eachRow(
    tx,
    'from_person_id, to_person_id, strength, from_visible_to, to_visible_to',
    'connections',
    tie,
  )
  return builder.finish({
    people: room(counted.people, 0.01),
    organisations: room(counted.organisations, 0.01),
    ties: room(counted.ties, 0.4),
  })
}
