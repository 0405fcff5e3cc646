import type pg from 'pg'
import type { Pair } from './questions.ts'

/** No question to bare SQL may take longer. */
export const MOST_MS = 10_000
/** Ties on a way, at most. */
export const MOST_TIES = 4

type Asking = { client: pg.Client; workspaceId: string; scopes: readonly string[] | null }

const costOf = (strength: string) => `-ln((array[0.35, 0.6, 0.85]::float8[])[${strength}])`
/** The logarithm to base 2, in floating point: with numbers of any precision it takes many times as long. */
const logOfSize = '(ln(greatest(2, s.members)::float8) / ln(2::float8))'
const half = `-ln(0.8 / ${logOfSize}) / 2`

/** Only what the asker may see, said in each place it is needed. */
const seenBy = (scopes: readonly string[] | null) => (columns: readonly string[]) =>
  scopes ? columns.map((column) => ` and ${column} && '{${scopes.join(',')}}'::uuid[]`).join('') : ''

/** All ties of the node `w.node`, with what each costs. */
function tiesOf({ workspaceId, scopes }: Asking): string {
  const [seen, workspace] = [seenBy(scopes), `'${workspaceId}'`]
  const belonging = (
    to: string,
    mine: string,
  ) => `select a.${to} as next, ${costOf('a.strength')} + ${half} as cost
    from affiliations a join bench.sizes s on s.workspace_id = a.workspace_id and s.organisation_id = a.organisation_id
    where a.workspace_id = ${workspace} and a.${mine} = w.node${seen(['a.visible_to'])}`
  const knowing = (to: string, mine: string) => `select c.${to}, ${costOf('c.strength')} from connections c
    where c.workspace_id = ${workspace} and c.${mine} = w.node${seen(['c.from_visible_to', 'c.to_visible_to'])}`
  return [
    belonging('organisation_id', 'person_id'),
    belonging('person_id', 'organisation_id'),
    knowing('to_person_id', 'from_person_id'),
    knowing('from_person_id', 'to_person_id'),
  ].join(' union all ')
}

const steps = (asking: Asking, ties: number) => `select w.nodes || t.next, t.next, w.cost + t.cost
  from w cross join lateral (${tiesOf(asking)}) t where cardinality(w.nodes) <= ${ties} and not t.next = any(w.nodes)`

/** The best way of at most four ties, the way a recursive query is written: every way is followed to its end. */
export const pathByRecursion = (asking: Asking, { from, to }: Pair): string =>
  `with recursive w (nodes, node, cost) as (select array['${from}'::uuid], '${from}'::uuid, 0::float8
    union all ${steps(asking, MOST_TIES)})
  select nodes, cost from w where node = '${to}' order by cost limit 1`

/** The same from both ends, two ties each, joined where they meet: as far as SQL goes with care. */
export function pathFromBothEnds(asking: Asking, { from, to }: Pair): string {
  const near = (name: string, end: string) => `${name} as (with recursive w (nodes, node, cost) as (
      select array['${end}'::uuid], '${end}'::uuid, 0::float8 union all ${steps(asking, MOST_TIES / 2)})
    select distinct on (node) node, nodes, cost from w order by node, cost)`
  return `with ${near('ahead', from)}, ${near('back', to)}
    select ahead.nodes, back.nodes, ahead.cost + back.cost as cost from ahead join back using (node) order by 3 limit 1`
}

const CLOSENESS = `(case a.role when 'chair' then 1 when 'secretary' then 1 when 'treasurer' then 0.95 when 'officer' then 0.95
  when 'governor' then 0.95 when 'coach' then 0.85 when 'volunteer' then 0.8 when 'employee' then 0.75 when 'member' then 0.75
  when 'worshipper' then 0.7 when 'parent' then 0.65 when 'resident' then 0.6 when 'supporter' then 0.5 else 0.6 end)`
const passes = (strength: string) => `(array[0.35, 0.6, 0.85]::float8[])[${strength}]`

/**
 * The best ten introducers as one statement: every way in there is, however many, with the scores of the ties room and
 * of the introductions room.
 */
export function introducersByOneStatement({ workspaceId, scopes }: Asking, organisationId: string): string {
  const [seen, ws] = [seenBy(scopes), `'${workspaceId}'`]
  return `with m as materialized (select a.person_id, ${passes('a.strength')} * ${CLOSENESS}::float8 * 0.9 as score from affiliations a
      where a.workspace_id = ${ws} and a.organisation_id = '${organisationId}' and a.willing_to_introduce <> 'no'${seen(['a.visible_to'])}),
    ways as (select person_id, score, true as direct from m
      union all select c.from_person_id, m.score * ${passes('c.strength')}, false from m join connections c
        on c.workspace_id = ${ws} and c.to_person_id = m.person_id${seen(['c.from_visible_to', 'c.to_visible_to'])}
      union all select c.to_person_id, m.score * ${passes('c.strength')}, false from m join connections c
        on c.workspace_id = ${ws} and c.from_person_id = m.person_id${seen(['c.from_visible_to', 'c.to_visible_to'])}
      union all select b.person_id, m.score * 0.8 * ${passes('a.strength')} * ${passes('b.strength')} / ${logOfSize}, false
        from m join affiliations a on a.workspace_id = ${ws} and a.person_id = m.person_id and a.organisation_id <> '${organisationId}'${seen(['a.visible_to'])}
        join bench.sizes s on s.workspace_id = ${ws} and s.organisation_id = a.organisation_id and s.members <= 120
        join affiliations b on b.workspace_id = ${ws} and b.organisation_id = a.organisation_id and b.person_id <> m.person_id${seen(['b.visible_to'])}),
    best as (select *, row_number() over (partition by person_id order by score desc) as place from ways),
    way as (select person_id, bool_or(direct) as direct, 1 - exp(sum(ln(1 - score)) filter (where place <= 3)) as score
      from best group by 1)
    select p.id, p.name, way.score * case when p.kind in ('member', 'activist') then 1 else 0.85 end
        * (0.6 + 0.4 * 0.75 * coalesce(2 ^ (-(current_date - talks.ours) / 120.0), 0)) / (1 + 0.5 * asked.open + 0.25 * asked.recent) as total
    from way join people p on p.workspace_id = ${ws} and p.id = way.person_id and p.archived_at is null and not p.do_not_contact${seen(['p.visible_to'])}
    cross join lateral (select max(met_on) as ours from one_to_ones t where t.workspace_id = ${ws} and t.person_id = p.id and t.state = 'met') talks
    cross join lateral (select count(*) filter (where state in ('suggested', 'asked', 'agreed', 'briefed')) as open,
      count(*) filter (where state in ('made', 'met')) as recent from introductions i where i.workspace_id = ${ws} and i.person_id = p.id) asked
    order by total desc, p.id limit 10`
}

/** Milliseconds, or null when it was stopped at the limit. */
export async function timed(
  client: pg.Client,
  text: string,
): Promise<{ ms: number; done: boolean; rows: unknown[] }> {
  const begun = performance.now()
  try {
    const { rows } = await client.query(text)
    return { ms: performance.now() - begun, done: true, rows }
  } catch (error) {
    if ((error as { code?: string }).code !== '57014') throw error
    return { ms: MOST_MS, done: false, rows: [] }
  }
}
