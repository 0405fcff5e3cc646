import { newId } from '#kernel/ids.ts'

type Row = Record<string, unknown>
export type Place = { workspaceId: string; organiserId: string; visibleTo: string[]; name?: string }

/** The two ends of a pair as they are stored, the lesser id first. */
function inOrder(...ends: [string, string]) {
  const [one_id, other_id] = ends.sort()
  return { one_id, other_id }
}

/** As little as is needed to bring a record back that was made one with another. */
const snapshotOf = (merged: Row) => JSON.stringify({ kept: { was: {}, now: {} }, merged, rows: [] })

/**
 * One row of every table of a workspace, in an order in which they can be inserted. A table that is not in here
 * fails the test of all tables, so that nobody adds one without saying who must not see it.
 */
export function rowsOf({ workspaceId, organiserId, visibleTo, name = 'Test' }: Place): Record<string, Row> {
  const [branch, coalition, organisation, otherOrganisation, workplace, person, other, brought] = Array.from(
    { length: 8 },
    () => newId(),
  ) as [string, string, string, string, string, string, string, string]
  const inside = { workspace_id: workspaceId }
  const [talk, issue, phoneList, areaSet] = [newId(), newId(), newId(), newId()]
  const ofTalk = { ...inside, one_to_one_id: talk, visible_to: visibleTo }
  const ofArea = { ...inside, set_id: areaSet, lon: 0, lat: 0 }
  const seen = { visible_to: visibleTo }
  const by = { recorded_by: organiserId }
  const found = { kind: 'name', token: 'test' }
  const outside = { system: newId(), external_id: '1' }
  const merged = {
    id: newId(),
    merged_id: newId(),
    merged_name: name,
    merged_by: organiserId,
    snapshot: '{}',
  }
  const human = { ...inside, name, sort_name: 'test', kind: 'member', ...by, ...seen }
  return {
    workspaces: { ...inside, name },
    organisers: { ...inside, id: organiserId, user_id: newId(), name, role: 'listener' },
    audit: {
      ...inside,
      id: newId(),
      organiser_id: organiserId,
      role: 'region',
      via: 'session',
      action: 'a.b',
      subject_kind: 'c',
    },
    branches: { ...inside, id: branch, name, service_group: 'health' },
    coalitions: { ...inside, id: coalition, name },
    organisations: { ...inside, id: organisation, name, sort_name: 'test', ...seen },
    // A second one, because a newspaper reaches somebody.
    'organisations ': {
      ...inside,
      id: otherOrganisation,
      name,
      sort_name: 'test',
      kinds: ['media_newspaper'],
      ...seen,
    },
    organisation_tokens: { ...inside, ...found, organisation_id: organisation, ...seen },
    organisation_external_ids: { ...inside, ...outside, organisation_id: organisation, ...seen },
    workplaces: { ...inside, id: workplace, branch_id: branch, name },
    people: { ...human, id: person, phones: JSON.stringify([{ number: '0161 496 0000' }]) },
    // A second person, because a connection has two ends.
    'people ': { ...human, id: other },
    person_tokens: { ...inside, ...found, sort_name: 'test', person_id: person, ...seen },
    person_external_ids: { ...inside, ...outside, person_id: person, ...seen },
    affiliations: {
      ...inside,
      id: newId(),
      person_id: person,
      organisation_id: organisation,
      role: 'member',
      strength: 1,
      ...by,
      ...seen,
    },
    connections: {
      ...inside,
      id: newId(),
      from_person_id: person,
      to_person_id: other,
      kind: 'knows',
      strength: 1,
      ...by,
      from_visible_to: visibleTo,
      to_visible_to: visibleTo,
    },
    allies_forms: { ...inside, id: newId(), person_id: person, ...by, recorded_on: '2026-05-12', ...seen },
    saved_lists: { ...inside, id: newId(), organiser_id: organiserId, room: 'people', name, filters: '{}' },
    imports: {
      ...inside,
      id: brought,
      organiser_id: organiserId,
      kind: 'people',
      file_name: 'test.csv',
      fingerprint: 'test',
      counts: { new: 1 },
    },
    import_rows: {
      ...inside,
      import_id: brought,
      line: 2,
      organiser_id: organiserId,
      state: 'new',
      found: 'new',
    },
    import_changes: {
      ...inside,
      import_id: brought,
      kind: 'people',
      record_id: person,
      organiser_id: organiserId,
      made: true,
    },
    import_mappings: { ...inside, kind: 'people', header: newId(), mapping: '[]' },
    person_pairs: {
      ...inside,
      ...inOrder(person, other),
      probability: 0.5,
      one_visible_to: visibleTo,
      other_visible_to: visibleTo,
    },
    person_merges: {
      ...inside,
      ...merged,
      kept_id: person,
      kept_as: person,
      snapshot: snapshotOf({ ...human, id: merged.merged_id }),
      ...seen,
    },
    organisation_pairs: {
      ...inside,
      ...inOrder(organisation, otherOrganisation),
      probability: 0.5,
    },
    organisation_merges: { ...inside, ...merged, kept_id: organisation, kept_as: organisation, ...seen },
    issues: { ...inside, id: issue, name, name_key: newId(), ...by },
    one_to_ones: {
      ...inside,
      id: talk,
      person_id: person,
      state: 'met',
      met_on: '2026-05-12',
      stories: name,
      ...by,
      ...seen,
    },
    one_to_one_concerns: { ...ofTalk, id: newId(), place: 0, words: name, campaign_issue: 'yes' },
    one_to_one_quotes: { ...ofTalk, id: newId(), place: 0, words: name, consent: 'none' },
    one_to_one_versions: {
      ...ofTalk,
      id: newId(),
      version: 1,
      kind: 'earlier',
      content: JSON.stringify({ stories: name }),
      kept_by: organiserId,
    },
    one_to_one_reflections: { ...ofTalk, id: newId(), organiser_id: organiserId, words: name },
    leadership_marks: { ...inside, id: newId(), person_id: person, mark: 'followers', ...by, ...seen },
    follow_ups: {
      ...inside,
      id: newId(),
      person_id: person,
      kind: 'step',
      what: name,
      owner_id: organiserId,
      ...by,
      ...seen,
    },
    introductions: {
      ...inside,
      id: newId(),
      person_id: person,
      organisation_id: organisation,
      asked_by: organiserId,
      state: 'suggested',
      message: name,
      content_hash: 'test',
      ...seen,
    },
    introduction_refusals: {
      ...inside,
      id: newId(),
      person_id: person,
      organisation_id: otherOrganisation,
      why: name,
      ...by,
      ...seen,
    },
    phone_lists: { ...inside, id: phoneList, purpose: name, content_hash: 'test', ...by, ...seen },
    phone_calls: {
      ...inside,
      id: newId(),
      list_id: phoneList,
      person_id: person,
      place: 1,
      note: name,
      ...by,
      ...seen,
    },
    media_reaches: {
      ...inside,
      id: newId(),
      outlet_id: otherOrganisation,
      organisation_id: organisation,
      ...by,
    },
    match_searches: { ...inside, id: newId(), kind: 'people', organiser_id: organiserId, state: 'pairs' },
    match_knowledge: { ...inside, kind: 'people', knowledge: '{}' },
    match_thresholds: { ...inside, kind: 'people', same: 0.99, ask: 0.5, set_by: organiserId },
    custom_fields: {
      ...inside,
      id: newId(),
      about: 'people',
      key: newId(),
      name,
      name_key: newId(),
      type: 'text',
      ...by,
    },
    area_sets: { ...inside, id: areaSet, name: `${name} ${areaSet}`, kind: 'boundaries' },
    areas: { ...ofArea, code: newId(), name: 'Test', west: 0, south: 0, east: 0, north: 0 },
    postcode_places: { ...ofArea, postcode: newId() },
    crowded_organisations: { ...inside, organisation_id: organisation, members: 9000 },
    word_sounds: { ...inside, sound: newId(), word: 'test' },
  }
}

export function insertOf(table: string, row: Row): [text: string, values: unknown[]] {
  const columns = Object.keys(row)
  const holders = columns.map((_, at) => `$${at + 1}`)
  return [
    `insert into ${table.trim()} (${columns.join(', ')}) values (${holders.join(', ')})`,
    Object.values(row),
  ]
}
