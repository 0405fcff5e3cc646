/**
 * Rows of other rooms carry a copy of who may see the person they tell of, so that each policy is a plain conjunction
 * without a join. Here stands, once, which tables do and by which rule: `spreadVisibility` writes the copies by it, and
 * doctor compares them by it. In the texts `p` is the person and `t` the row.
 */

/** The branches that keep a person. */
export const HOME = 'case when p.branch_id is null then p.kept_by else array[p.branch_id] end'
/** Whoever sees the person, without the coalitions they are shared with. */
const INSIDE = 'array(select unnest(p.visible_to) except select unnest(p.shared_with))'
/** What tells of faith, origin, politics or health: for the branch and whoever wrote it down. */
const UNLESS_SPECIAL = `case when t.special is null then ${INSIDE} else ${HOME} || t.recorded_by end`
/** Notes about a person: for their branches, and the organisers these columns name. No listener else, no coalition. */
const notesBy = (...columns: string[]) =>
  `array(select distinct unnest(${HOME} || array[${columns.map((column) => `t.${column}`).join(', ')}]))`

export const PERSON_SEEN_BY = `${HOME} || p.recorded_by || p.assigned_to || p.shared_with`

export type Copy = {
  table: string
  /** Which column names the person. */
  person: string
  column: string
  seenBy: string
}
const copy = (table: string, seenBy: string, person = 'person_id', column = 'visible_to'): Copy => ({
  table,
  person,
  column,
  seenBy,
})

export const COPIES: readonly Copy[] = [
  copy('person_tokens', 'p.visible_to'),
  copy('person_external_ids', 'p.visible_to'),
  copy('person_merges', 'p.visible_to', 'kept_id'),
  copy('allies_forms', INSIDE),
  copy('affiliations', UNLESS_SPECIAL),
  copy('introduction_refusals', UNLESS_SPECIAL),
  // Rows that tell of two people carry a copy for each.
  copy('connections', INSIDE, 'from_person_id', 'from_visible_to'),
  copy('connections', INSIDE, 'to_person_id', 'to_visible_to'),
  copy('person_pairs', INSIDE, 'one_id', 'one_visible_to'),
  copy('person_pairs', INSIDE, 'other_id', 'other_visible_to'),
  copy('one_to_ones', notesBy('recorded_by')),
  copy('leadership_marks', notesBy('recorded_by')),
  copy('follow_ups', notesBy('recorded_by', 'owner_id')),
  copy('introductions', notesBy('asked_by')),
  copy('phone_calls', notesBy('recorded_by')),
]

/** Parts of a one-to-one, called `o`, read by whoever reads it. */
export const PARTS_OF_NOTES: readonly { table: string; seenBy: string; only?: string }[] = [
  { table: 'one_to_one_concerns', seenBy: 'o.visible_to' },
  { table: 'one_to_one_quotes', seenBy: 'o.visible_to' },
  { table: 'one_to_one_versions', seenBy: 'o.visible_to' },
  // What is not shared stays its author's alone, wherever the person goes.
  {
    table: 'one_to_one_reflections',
    seenBy: 'o.visible_to || t.organiser_id || t.workspace_id',
    only: 't.shared',
  },
]
