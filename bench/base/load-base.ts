import pg from 'pg'
import { hashOf, newSecret } from '#features/accounts/server/secrets.ts'
import { type OrganisationKind, specialOf } from '#features/organisations/contract.ts'
import { newId } from '#kernel/ids.ts'
import { foldText } from '#kernel/text/names.ts'
import { soundCodes } from '#kernel/text/sounds.ts'
import { tokensOf } from '#kernel/text/tokens.ts'
import { type GraphSize, generateGraph } from '../generate/generate-graph.ts'
import { copyRows } from './copy.ts'

export type Base = { workspaceId: string; branchIds: string[] }

const findable = (name: string) => ({ name, phones: [], emails: [], tags: [] })

export type Loading = {
  /** Without the words that names are found by, where nothing is searched. */
  words?: boolean
  /** Organisations of all kinds, some of which tell of faith or health, instead of one that tells nothing. */
  kinds?: boolean
}

/**
 * Fills an empty database with an invented region by COPY as its owner, with everything the product would have written
 * beside it (search words, who may see what). Sizes as in `generateGraph`.
 */
export async function loadBase(
  owner: pg.ClientConfig,
  size: GraphSize,
  { words: searched = true, kinds = false }: Loading = {},
): Promise<Base> {
  const client = new pg.Client(owner)
  await client.connect()
  const workspaceId = newId()
  const recorder = newId()
  const graph = generateGraph(size)
  const words = new Set<string>()
  const branchOf = new Map<string, string>()
  const sortNameOf = new Map<string, string>()
  const specials = new Map<string, string>()

  await client.query('begin')
  await client.query('insert into workspaces (workspace_id, name) values ($1, $2)', [
    workspaceId,
    'Benchmark',
  ])
  await copyRows(
    client,
    'branches',
    ['workspace_id', 'id', 'name', 'service_group'],
    graph.branches.map((each) => [workspaceId, each.id, each.name, 'health']),
  )

  const tokens: string[][] = []
  await copyRows(
    client,
    'people',
    [
      'workspace_id',
      'id',
      'name',
      'given_name',
      'family_name',
      'sort_name',
      'kind',
      'branch_id',
      'postcode',
      'outcode',
      'recorded_by',
      'visible_to',
    ],
    (async function* () {
      for await (const each of graph.people()) {
        const sortName = foldText(`${each.familyName} ${each.givenName}`)
        branchOf.set(each.id, each.branchId)
        if (searched) sortNameOf.set(each.id, sortName)
        for (const { kind, token } of searched ? tokensOf(findable(each.name)) : []) {
          tokens.push([kind, token, each.id])
          words.add(token)
        }
        yield [
          workspaceId,
          each.id,
          each.name,
          each.givenName,
          each.familyName,
          sortName,
          each.kind,
          each.branchId,
          each.postcode,
          each.postcode.split(' ')[0]!,
          recorder,
          [each.branchId, recorder],
        ]
      }
    })(),
  )
  await copyRows(
    client,
    'person_tokens',
    ['workspace_id', 'kind', 'token', 'person_id', 'sort_name', 'visible_to'],
    (function* () {
      for (const [kind, token, id] of tokens)
        yield [workspaceId, kind!, token!, id!, sortNameOf.get(id!)!, [branchOf.get(id!)!, recorder]]
    })(),
  )

  const organisationTokens: string[][] = []
  await copyRows(
    client,
    'organisations',
    ['workspace_id', 'id', 'name', 'sort_name', 'kinds', 'special'],
    (async function* () {
      for await (const each of graph.organisations()) {
        const special = kinds ? specialOf([each.kind as OrganisationKind]) : null
        if (special) specials.set(each.id, special)
        for (const { kind, token } of searched ? tokensOf(findable(each.name)) : []) {
          organisationTokens.push([workspaceId, kind, token, each.id])
          words.add(token)
        }
        yield [
          workspaceId,
          each.id,
          each.name,
          foldText(each.name),
          [kinds ? each.kind : 'voluntary'],
          special,
        ]
      }
    })(),
  )
  await copyRows(
    client,
    'organisation_tokens',
    ['workspace_id', 'kind', 'token', 'organisation_id'],
    organisationTokens,
  )
  await copyRows(
    client,
    'word_sounds',
    ['workspace_id', 'sound', 'word'],
    [...words].flatMap((word) => soundCodes(word).map((sound) => [workspaceId, sound, word])),
  )

  await copyRows(
    client,
    'affiliations',
    [
      'workspace_id',
      'id',
      'person_id',
      'organisation_id',
      'role',
      'strength',
      'since_year',
      'special',
      'recorded_by',
      'visible_to',
    ],
    (async function* () {
      for await (const each of graph.affiliations())
        yield [
          workspaceId,
          each.id,
          each.personId,
          each.organisationId,
          each.role,
          Math.min(3, each.strength),
          each.since,
          specials.get(each.organisationId) ?? null,
          recorder,
          [each.branchId, recorder],
        ]
    })(),
  )
  await copyRows(
    client,
    'connections',
    [
      'workspace_id',
      'id',
      'from_person_id',
      'to_person_id',
      'kind',
      'strength',
      'recorded_by',
      'from_visible_to',
      'to_visible_to',
    ],
    (async function* () {
      for await (const each of graph.connections())
        yield [
          workspaceId,
          each.id,
          each.fromId,
          each.toId,
          each.kind,
          Math.min(3, each.strength),
          recorder,
          [branchOf.get(each.fromId)!, recorder],
          [branchOf.get(each.toId)!, recorder],
        ]
    })(),
  )
  await client.query('commit')
  await client.query('vacuum analyze')
  await client.end()
  return { workspaceId, branchIds: graph.branches.map((each) => each.id) }
}

/** A token for a new organiser of a loaded base, as a program would use it. */
export async function newToken(
  owner: pg.ClientConfig,
  workspaceId: string,
  role: 'region' | 'branch',
  branchIds: readonly string[],
  scope: 'read' | 'write' = 'read',
): Promise<{ secret: string; organiserId: string }> {
  const client = new pg.Client(owner)
  await client.connect()
  const [userId, organiserId, secret] = [newId(), newId(), newSecret()]
  await client.query('insert into sign_in.users (id, email, email_key, name) values ($1, $2, $2, $3)', [
    userId,
    `${userId}@example.org`,
    role,
  ])
  await client.query(
    'insert into organisers (workspace_id, id, user_id, name, role, branch_ids) values ($1, $2, $3, $4, $5, $6)',
    [workspaceId, organiserId, userId, role, role, branchIds],
  )
  await client.query(
    `insert into sign_in.tokens (id, token_hash, user_id, workspace_id, name, role, scope) values ($1, $2, $3, $4, 'bench', $5, $6)`,
    [newId(), hashOf(secret), userId, workspaceId, role, scope],
  )
  await client.end()
  return { secret: `cg_${secret}`, organiserId }
}
