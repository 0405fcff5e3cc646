import { COPIES, PARTS_OF_NOTES, PERSON_SEEN_BY } from '#features/people/server/public.ts'

type Invariant = { looked: string; sql: string; wrong: string }

const SEES_TOO_MUCH = 'visible to someone who may not see the person'
const inWords = (table: string) => table.replaceAll('_', ' ')

/** Each copy of who may see a person, against the rule it was written by: one that has drifted shows too much. */
const SIGHT: readonly Invariant[] = [
  {
    looked: 'people are seen by their branches and whom they were given to',
    sql: `select count(*) as n from people p where not (p.visible_to <@ (${PERSON_SEEN_BY}))`,
    wrong: 'people are visible to someone they were not given to',
  },
  ...COPIES.map(({ table, person, column, seenBy }) => ({
    looked: `${inWords(table)} (${inWords(column)}) show nobody to the wrong organiser`,
    sql: `select count(*) as n from ${table} t join people p on p.workspace_id = t.workspace_id and p.id = t.${person}
      where not (t.${column} <@ (${seenBy}))`,
    wrong: `${inWords(table)} are ${SEES_TOO_MUCH}`,
  })),
  ...PARTS_OF_NOTES.map(({ table, seenBy, only = 'true' }) => ({
    looked: `${inWords(table)} show nobody to the wrong organiser`,
    sql: `select count(*) as n from ${table} t join one_to_ones o on o.workspace_id = t.workspace_id and o.id = t.one_to_one_id
      where ${only} and not (t.visible_to <@ (${seenBy}))`,
    wrong: `${inWords(table)} are ${SEES_TOO_MUCH}`,
  })),
]

/** What must hold between tables, beyond what a constraint can say. Each query counts the rows that break it. */
export const INVARIANTS: readonly Invariant[] = [
  ...SIGHT,
  {
    looked: 'everyone can be found by name',
    sql: `select count(*) as n from people p where p.sort_name <> '' and not exists (select from person_tokens t where t.workspace_id = p.workspace_id and t.person_id = p.id and t.kind = 'name')`,
    wrong: 'people cannot be found by search: save them again',
  },
  {
    looked: 'every organisation can be found by name',
    sql: `select count(*) as n from organisations o where o.sort_name <> '' and not exists (select from organisation_tokens t where t.workspace_id = o.workspace_id and t.organisation_id = o.id and t.kind = 'name')`,
    wrong: 'organisations cannot be found by search: save them again',
  },
  {
    looked: 'numbers can be found by their last digits',
    sql: `select count(*) as n from person_tokens t where t.kind = 'phone' and not exists (select from person_tokens b where b.workspace_id = t.workspace_id and b.person_id = t.person_id and b.kind = 'tail')`,
    wrong: 'search words are from before an update: run commonground refresh',
  },
  {
    looked: 'a reflection that is not shared is its author’s alone',
    sql: 'select count(*) as n from one_to_one_reflections where not shared and visible_to <> array[organiser_id]',
    wrong: 'reflections are visible to someone they were not shared with',
  },
  {
    looked: 'marks of faith, origin, politics and health agree',
    sql: `select count(*) as n from affiliations a join organisations o on o.workspace_id = a.workspace_id and o.id = a.organisation_id where a.special is distinct from o.special`,
    wrong: 'affiliations do not carry the mark of their organisation',
  },
  {
    looked: 'each workspace has someone who runs it',
    sql: `select count(*) as n from workspaces w where not exists (select from organisers o where o.workspace_id = w.workspace_id and o.role = 'region' and o.removed_at is null)`,
    wrong: 'workspaces have no regional organiser: use commonground user invite',
  },
  {
    looked: 'indexes whole',
    sql: 'select count(*) as n from pg_index where not indisvalid',
    wrong: 'indexes are broken: run REINDEX',
  },
]
