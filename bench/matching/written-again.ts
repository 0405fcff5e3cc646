import type { OrganisationLook } from '#features/matching/server/public.ts'
import { chance } from './invented.ts'
import type { Known } from './score.ts'
import { rowsOf } from './sets.ts'

const SHORTER: readonly [RegExp, string][] = [
  [/\bSaint\b/gi, 'St'],
  [/\bSt\b\.?/gi, 'S.'],
  [/\bPrimary\b/gi, 'Prim.'],
  [/\bSchool\b/gi, 'Sch'],
  [/\bFootball Club\b/gi, 'FC'],
  [/\bCricket Club\b/gi, 'C.C.'],
  [/\bUnited\b/gi, 'Utd'],
  [/\bAssociation\b/gi, 'Assoc.'],
  [/\bCommunity\b/gi, 'Comm.'],
  [/\bCentre\b/gi, 'Ctr'],
  [/\bLimited\b/gi, 'Ltd'],
  [/\bRoman Catholic\b/gi, 'RC'],
  [/\bCofE\b|\bChurch of England\b/gi, 'C of E'],
  [/\band\b/gi, '&'],
]

/** As another list would write it: shorter, in capitals, without the small words, now and then with a slip. */
function writtenAgain(look: OrganisationLook, { may, upTo }: ReturnType<typeof chance>): OrganisationLook {
  let { name } = look
  for (const [full, short] of SHORTER) if (may(0.5)) name = name.replace(full, short)
  if (may(0.4)) name = name.replace(/^the /i, '').replace(/ (ltd|limited|trust)\.?$/i, '')
  if (may(0.3)) name = name.toUpperCase()
  const at = 3 + upTo(Math.max(name.length - 4, 1))
  if (may(0.15)) name = name.slice(0, at) + name.slice(at + 1)
  return { ...look, name, postcode: may(0.7) ? look.postcode : null, website: may(0.5) ? look.website : null }
}

const given = (text: string | undefined) => (text && text !== 'NA' ? text : null)

const bare = (name: string) => name.toLowerCase().replace(/^the |\b(ltd|limited|cio)\b|[^a-z]/g, '')

/** Real schools, clubs and charities of one borough, and each again as somebody else might write it. */
export function organisationsTwice(): Known<OrganisationLook>[] | null {
  const files = ['schools', 'sports-clubs', 'charities'].map((file) =>
    rowsOf(`organisations/trafford-${file}.csv`),
  )
  if (files.some((rows) => !rows)) return null
  const by = chance(3)
  const looks = files.flatMap((rows) =>
    rows!.map((row) => ({
      name: row.name ?? row.charity_name ?? '',
      postcode: given(row.postcode),
      website: given(row.website ?? row.charity_contact_web),
    })),
  )
  const times = new Map<string, number>()
  for (const { name } of looks) times.set(bare(name), (times.get(bare(name)) ?? 0) + 1)
  // One that stands there twice already is true to nobody's knowledge.
  return looks
    .filter(({ name }) => times.get(bare(name)) === 1)
    .flatMap((look) => [
      { truth: look.name, look },
      { truth: look.name, look: writtenAgain(look, by) },
    ])
}
