import type { NewAlliesForm } from '#features/affiliations/server/public.ts'
import { newId } from '#kernel/ids.ts'
import type { Borough, Person } from './borough/types.ts'

type Said = [impact: string, mightDo: string]

/** What people of each branch, and their neighbours, have told us. */
const SAID: Record<string, Said[]> = {
  'local-government': [
    [
      'If the wardens go, nobody checks on the older tenants in Heron Way. Makes three calls a night that are in no job description.',
      'Would speak at the residents’ meeting. Knows the vicar well enough to ask for the hall.',
    ],
    [
      'Pay frozen for three years, rent up twice. Has stopped the children’s swimming.',
      'Would come to a lobby if it is after six. Not one for speaking.',
    ],
    [
      'The team went from nine to five. The work did not get less.',
      'Would map the depot shift by shift. Asked for the training on one-to-ones.',
    ],
    [
      'The library is where older people go to be warm. Thinks it is next.',
      'Could ask the reading group to write to their councillors.',
    ],
  ],
  health: [
    [
      'Works bank shifts on top of full time since the freeze. Sees the children at breakfast.',
      'Knows everyone on ward 6. Would ask two of them to meet us.',
    ],
    [
      'The night cleaners are on a different contract and get no sick pay, so they come in ill.',
      'Would introduce us to the cleaners’ supervisor, an old friend.',
    ],
    [
      'The clinic may close on Fridays. People without a car will not get to the General.',
      'Would hand round the leaflet at the school gate and tell us who asks.',
    ],
  ],
  'higher-education': [
    [
      'On a ten-month contract for the sixth year. Signs on every August.',
      'Has the students’ union president’s number and will use it.',
    ],
    [
      'The halls cleaners start at four and are gone before anyone sees them.',
      'Would meet them at the end of the shift with a flask of tea.',
    ],
  ],
  '': [
    [
      'Coaches under-twelves. Half of them cannot pay the subs any more.',
      'Would let us have five minutes at the end of training. The parents’ group is the way in.',
    ],
    [
      'The street has four empty houses and no warden after seven.',
      'Would go door to door with one of us, but not alone.',
    ],
    [
      'The food bank had eleven families two years ago and has sixty now.',
      'Would bring the volunteers to a public meeting if we say what it is for.',
    ],
  ],
}

const FORMS = 60
const DAY = 86_400_000

/** The people of the story first, who begin the list, then one in every thirty of those who know us well enough. */
function whoWasAsked(people: readonly Person[]): Person[] {
  const willing = people.filter((each) => each.consent.contact === 'yes')
  const story = willing.slice(0, 12)
  const others = willing.slice(12).filter((_, at) => at % 30 === 0)
  return [...story, ...others].slice(0, FORMS)
}

/** Allies forms written over the four months before `now`. */
export function writeAlliesForms(
  borough: Borough,
  idOf: (personKey: string) => string,
  now = Date.now(),
): NewAlliesForm[] {
  return whoWasAsked(borough.people).map((person, at) => {
    const said = SAID[person.branchKey ?? ''] ?? SAID['']!
    const [impact, mightDo] = said[at % said.length]!
    const recordedOn = new Date(now - ((at * 7) % 120) * DAY).toISOString().slice(0, 10)
    return { id: newId(), personId: idOf(person.key), recordedOn, impact, mightDo }
  })
}
