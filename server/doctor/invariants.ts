/** What must hold between tables, beyond what a constraint can say. Each query counts the rows that break it. */
export const INVARIANTS: readonly { looked: string; sql: string; wrong: string }[] = [
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
    looked: 'search shows nobody to the wrong organiser',
    sql: `select count(*) as n from person_tokens t join people p on p.workspace_id = t.workspace_id and p.id = t.person_id where not (t.visible_to <@ p.visible_to)`,
    wrong: 'search words are visible to someone who may not see the person',
  },
  {
    looked: 'ties show nobody to the wrong organiser',
    sql: `select count(*) as n from affiliations a join people p on p.workspace_id = a.workspace_id and p.id = a.person_id where not (a.visible_to <@ array_append(p.visible_to, a.recorded_by))`,
    wrong: 'affiliations are visible to someone who may not see the person',
  },
  {
    looked: 'connections show nobody to the wrong organiser',
    sql: `select count(*) as n from connections c
      join people f on f.workspace_id = c.workspace_id and f.id = c.from_person_id
      join people t on t.workspace_id = c.workspace_id and t.id = c.to_person_id
      where not (c.from_visible_to <@ f.visible_to and c.to_visible_to <@ t.visible_to)`,
    wrong: 'connections are visible to someone who may not see both',
  },
  {
    looked: 'pairs that may be the same show nobody to the wrong organiser',
    sql: `select count(*) as n from person_pairs c
      join people a on a.workspace_id = c.workspace_id and a.id = c.one_id
      join people b on b.workspace_id = c.workspace_id and b.id = c.other_id
      where not (c.one_visible_to <@ a.visible_to and c.other_visible_to <@ b.visible_to)`,
    wrong: 'pairs are visible to someone who may not see both',
  },
  {
    looked: 'old addresses lead nobody to the wrong person',
    sql: `select count(*) as n from person_merges m join people p on p.workspace_id = m.workspace_id and p.id = m.kept_id where not (m.visible_to <@ p.visible_to)`,
    wrong: 'merges are visible to someone who may not see the person',
  },
  {
    looked: 'notes of talks show nobody to the wrong organiser',
    sql: `select count(*) as n from one_to_ones t join people p on p.workspace_id = t.workspace_id and p.id = t.person_id
      where not (t.visible_to <@ array_append(p.visible_to, t.recorded_by))`,
    wrong: 'one-to-ones are visible to someone who may not see the person',
  },
  {
    looked: 'introductions show nobody to the wrong organiser',
    sql: `select count(*) as n from introductions i join people p on p.workspace_id = i.workspace_id and p.id = i.person_id
      where not (i.visible_to <@ array_append(p.visible_to, i.asked_by))`,
    wrong: 'introductions are visible to someone who may not see the person',
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
