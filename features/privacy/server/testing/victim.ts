import type pg from 'pg'
import { newId } from '#kernel/ids.ts'
import type { ChooseId } from '#tests/setup/operations.ts'
import { type SignedIn, signedIn } from '#tests/setup/whole-house.ts'
import { insertOf, rowsOf } from './rows.ts'

export type Victim = {
  owner: SignedIn
  /** Words that stand in every record of theirs that no attacker may see, and nowhere else. */
  mark: string
  /** One record of each kind. */
  ids: Record<string, string>
  /** Those of them that no attacker may see. */
  hidden: ReadonlySet<string>
}

type Options = {
  owner: SignedIn
  mark: string
  visibleTo: string[]
  branchId: string
  /** Kinds that all branches of the workspace share by design. */
  shared?: readonly string[]
}

const TABLES = {
  person: 'people',
  otherPerson: 'people ',
  organisation: 'organisations',
  otherOrganisation: 'organisations ',
  branch: 'branches',
  workplace: 'workplaces',
  coalition: 'coalitions',
  affiliation: 'affiliations',
  connection: 'connections',
  alliesForm: 'allies_forms',
  savedList: 'saved_lists',
  import: 'imports',
  personMerge: 'person_merges',
  issue: 'issues',
  oneToOne: 'one_to_ones',
  leadershipMark: 'leadership_marks',
  followUp: 'follow_ups',
  introduction: 'introductions',
  introductionRefusal: 'introduction_refusals',
  phoneList: 'phone_lists',
  phoneCall: 'phone_calls',
  customField: 'custom_fields',
  areaSet: 'area_sets',
  mediaReach: 'media_reaches',
}

/** Ways in that someone else holds: an open session, a token, a passkey, an invitation under way. */
function waysIn({ owner, mark, branchId }: Options, holder: SignedIn) {
  const inside = { user_id: holder.userId, workspace_id: holder.workspaceId }
  const [hash, later] = [newId(), '2099-01-01']
  return {
    session: [
      'sign_in.sessions',
      { id: newId(), token_hash: hash, ...inside, device: mark, expires_at: later },
    ],
    token: [
      'sign_in.tokens',
      { id: newId(), token_hash: hash, ...inside, name: mark, role: 'listener', scope: 'read' },
    ],
    passkey: [
      'sign_in.passkeys',
      { id: newId(), user_id: holder.userId, name: mark, public_key: Buffer.alloc(0), counter: 0 },
    ],
    invitation: [
      'sign_in.invitations',
      {
        id: newId(),
        token_hash: hash,
        workspace_id: owner.workspaceId,
        invited_by: owner.organiserId,
        name: mark,
        role: 'listener',
        branch_ids: [branchId],
        expires_at: later,
      },
    ],
  } as const
}

/** One record of every kind that belongs to someone else. */
export async function newVictim(client: pg.Client, options: Options): Promise<Victim> {
  const { owner, mark, visibleTo, branchId, shared = [] } = options
  const { workspaceId, organiserId } = owner
  const holder = await signedIn(client, workspaceId, 'listener')
  const {
    workspaces: _,
    organisers: __,
    ...rows
  } = rowsOf({ workspaceId, organiserId, visibleTo, name: mark })
  Object.assign(rows.branches!, { id: branchId })
  Object.assign(rows.workplaces!, { branch_id: branchId })
  for (const kind of shared) {
    const row = rows[TABLES[kind as keyof typeof TABLES] ?? '']
    if (row && 'name' in row) row.name = 'Common ground'
  }
  for (const person of [rows.people!, rows['people ']!])
    Object.assign(person, {
      branch_id: branchId,
      recorded_by: organiserId,
      assigned_to: [holder.organiserId],
      visible_to: [...visibleTo, holder.organiserId],
    })
  for (const [table, row] of Object.entries(rows)) {
    const [text, values] = insertOf(table, row)
    // A workspace has some things once only.
    await client.query(`${text} on conflict do nothing`, values)
  }
  const ways = waysIn(options, holder)
  for (const [table, row] of Object.values(ways)) await client.query(...insertOf(table, row))
  const ids: Record<string, string> = { organiser: holder.organiserId, workspace: workspaceId }
  for (const [kind, table] of Object.entries(TABLES)) ids[kind] = String(rows[table]!.id)
  for (const [kind, [, row]] of Object.entries(ways)) ids[kind] = row.id
  const hidden = Object.entries(ids).flatMap(([kind, id]) => (shared.includes(kind) ? [] : [id]))
  return { owner, mark, ids, hidden: new Set(hidden) }
}

/** Which record an operation means by `id`, told by its address. */
const BY_ADDRESS: [start: string, kind: string][] = [
  ['/people', 'person'],
  ['/organisations', 'organisation'],
  ['/organisers', 'organiser'],
  ['/affiliations/of-people', 'person'],
  ['/affiliations', 'affiliation'],
  ['/allies-forms', 'alliesForm'],
  ['/connections', 'connection'],
  ['/branches', 'branch'],
  ['/workplaces', 'workplace'],
  ['/coalitions', 'coalition'],
  ['/saved-lists', 'savedList'],
  ['/imports', 'import'],
  ['/merges', 'personMerge'],
  ['/one-to-ones', 'oneToOne'],
  ['/leadership-marks', 'leadershipMark'],
  ['/follow-ups', 'followUp'],
  ['/introductions', 'introduction'],
  ['/introduction-refusals', 'introductionRefusal'],
  ['/phone-lists', 'phoneList'],
  ['/custom-fields', 'customField'],
  ['/areas/sets', 'areaSet'],
  ['/areas/reaches', 'mediaReach'],
  ['/invitations', 'invitation'],
  ['/me/sessions', 'session'],
  ['/me/tokens', 'token'],
  ['/me/passkeys', 'passkey'],
]

const BY_FIELD: Record<string, string> = {
  personId: 'person',
  from: 'person',
  to: 'otherPerson',
  fromPersonId: 'person',
  toPersonId: 'otherPerson',
  keptId: 'person',
  oneId: 'person',
  otherId: 'otherPerson',
  organisationId: 'organisation',
  employerId: 'organisation',
  contractorId: 'organisation',
  branchId: 'branch',
  branchIds: 'branch',
  workplaceId: 'workplace',
  coalitionId: 'coalition',
  coalitionIds: 'coalition',
  organiserId: 'organiser',
  ownerId: 'organiser',
  issueId: 'issue',
  introductionId: 'introduction',
  setId: 'areaSet',
  outletId: 'otherOrganisation',
  callId: 'phoneCall',
  holderId: 'organiser',
  assignedTo: 'organiser',
  subjectId: 'person',
  workspaceId: 'workspace',
}

/** Puts these records' ids wherever an operation wants one. */
export const chooseFrom =
  (ids: Record<string, string>): ChooseId =>
  (field, { path }) => {
    const kind = BY_FIELD[field] ?? BY_ADDRESS.find(([start]) => path.startsWith(start))?.[1]
    return (kind ? ids[kind] : undefined) ?? newId()
  }
