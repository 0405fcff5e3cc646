import type { OrganisationLook } from '#features/matching/server/public.ts'
import { chance } from './invented.ts'
import { type Body, bodiesOf, type Chance, type Place } from './organisation-shapes.ts'
import type { Known } from './score.ts'

const PLACES: readonly Place[] = [
  ['Stretford', 'M32', 'Gorse Hill,Lostock,Longford'],
  ['Sale', 'M33', 'Ashton,Brooklands,Sale Moor,Woodheys'],
  ['Hale', 'WA15', 'Hale Barns,Ashley Heath,Ringway'],
  ['Urmston', 'M41', 'Flixton,Davyhulme,Humphrey Park'],
  ['Altrincham', 'WA14', 'Broadheath,Oldfield Brow,Timperley,Bowdon'],
  ['Partington', 'M31', 'Carrington,Warburton,Oak Green'],
].map(([town, district, parts]) => ({ town: town!, district: district!, parts: parts!.split(',') }))

/** How other hands write the same words: some the one way, some the other. */
const OTHERWISE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bSt\b\.?/, ['St.', 'Saint', 'S.', 'St']],
  [/\bC of E\b/, ['CofE', 'Church of England', 'CE', 'C of E']],
  [/\bRC\b/, ['Roman Catholic', 'R.C.', 'Catholic', 'RC']],
  [/\bAssociation\b/, ['Assoc.', 'Assn', 'Association']],
  [/\bPrimary School\b/, ['Prim. Sch.', 'Primary', 'Primary School']],
  [/\bPTA\b/, ['Parent Teacher Association', 'P.T.A.', 'PTA']],
  [/\bFootball Club\b/, ['FC', 'F.C.', 'AFC']],
  [/\bCricket Club\b/, ['CC', 'C.C.']],
  [/\band\b/, ['&', 'and']],
  [/\bCommunity Centre\b/, ['Comm. Centre', 'Community Ctr', 'Community Center']],
  [/\bLtd\b/, ['Limited', 'Ltd.', '']],
  [/\bCIC\b/, ['', 'C.I.C.']],
  [/\bCIO\b/, ['', 'C.I.O.']],
  [/\bWomen's Institute\b/, ['WI', "Women's Institute"]],
  [/\bScout Group\b/, ['Scouts', 'Scout Group']],
  [/\bBranch\b/, ['Branch', 'Br.', '']],
]

const LETTERS = 'abcdefghijklmnoprstuvwy'.split('')

function mistyped(name: string, { upTo, pick }: Chance): string {
  // Numbers and what stands beside them are copied with more care than words.
  const at = [...name.matchAll(/\p{L}{5,}/gu)].map((each) => each.index + 1 + upTo(each[0].length - 1))
  if (at.length === 0) return name
  const place = pick(at)
  const [before, after] = [name.slice(0, place), name.slice(place + 1)]
  return pick([
    before + after,
    before + pick(LETTERS) + after,
    `${before}${name[place]}${name[place]}${after}`,
  ])
}

function nameAgain({ name, short, town }: Body, by: Chance): string {
  if (short && by.may(0.25)) return by.may(0.5) ? short : `${name} (${short})`
  let again = name
  for (const [one, others] of OTHERWISE) if (by.may(0.5)) again = again.replace(one, by.pick(others))
  again = again.replace(/\s+/g, ' ').trim()
  if (by.may(0.25)) again = again.replace(/^The /i, '')
  if (!again.includes(town) && by.may(0.25)) again = by.may(0.5) ? `${again}, ${town}` : `${town} ${again}`
  if (by.may(0.12)) again = mistyped(again, by)
  return by.may(0.2) ? again.toUpperCase() : again
}

function siteAgain(site: string, { pick }: Chance): string {
  const bare = site.replace(/^www\./, '')
  return pick([bare, `www.${bare}`, `https://www.${bare}/`, `http://${bare}`])
}

/** What a list says of an organisation: never everything. */
function written(body: Body, name: string, worn: boolean, by: Chance): OrganisationLook {
  const has = (share: number) => by.may(share)
  const moved = worn && by.may(0.04)
  const elsewhere = PLACES.find(({ town }) => town === body.town)!
  const postcode = moved ? `${elsewhere.district} 9ZZ` : body.postcode
  return {
    name,
    postcode: has(0.6) ? postcode : has(0.3) ? elsewhere.district : null,
    addresses: has(0.4) && !moved ? [`${body.door}, ${body.town}`] : [],
    phones: has(0.4) ? [worn && by.may(0.08) ? `+44161${1_000_000 + by.upTo(8_999_999)}` : body.phone] : [],
    website: has(0.45) ? siteAgain(body.site, by) : null,
    emails: has(0.3) ? [body.mail] : [],
    externalIds: has(0.3) ? [{ system: 'charity', id: body.number }] : [],
  }
}

/** A county's organisations from several lists: branches, parishes, schools and those around them, some there twice. */
export function inventedOrganisations(seed: number): Known<OrganisationLook>[] {
  const by = chance(seed)
  return bodiesOf(PLACES, by).flatMap((body) => {
    const records = [{ truth: body.id, look: written(body, body.name, false, by) }]
    while (by.may(0.4)) records.push({ truth: body.id, look: written(body, nameAgain(body, by), true, by) })
    return records
  })
}
