import type { Role } from '#kernel/contract.ts'
import type { TimelineEvent } from '../contract.ts'

export const ASK_HREF = '/who-do-we-know'
export const waysInHref = (organisationId: string) => `/organisations/${organisationId}/who-do-we-know`

export const mapHref = ({
  personId,
  organisationId,
}: {
  personId?: string | undefined
  organisationId?: string | undefined
}) => (personId ? `/map?person=${personId}` : `/map?organisation=${organisationId}`)

export const WHO = {
  title: 'Who do we know there?',
  all: (count: number) =>
    count > 100
      ? 'More than 100 ways in, and how they are ranked'
      : count === 1
        ? 'The one way in, and how it is ranked'
        : `All ${count} ways in, and how they are ranked`,
  addTie: 'Add someone who belongs',
  others: 'not one of our members',
  willing: 'would introduce us',
  ask: 'Ask',
  meet: 'Meet',
  pathsOf: (name: string, count: number) => `${count} ways through ${name}`,
  more: (count: number) =>
    count === 1
      ? 'There is at least one more way in, weaker than these.'
      : `There are at least ${count} more ways in, all weaker than these.`,
}

const ADD_ONE = 'Add one person who belongs, and the ways in appear.'

/** Nobody in sight is not nobody at all, except to those who see everyone. */
export function nobodyWords(role: Role | undefined): string {
  if (role === 'region') return `Nobody of ours is known to have a tie here yet. ${ADD_ONE}`
  if (role === 'branch')
    return `Nobody you can see has a tie here yet. Other branches may know somebody: ask your regional organiser. ${ADD_ONE}`
  return 'Nobody you can see has a tie here. You see only your own people, so others of us may well know somebody: ask your organiser.'
}

export const RANKING = {
  title: 'How they are ranked',
  lines: [
    'People with a tie of their own come first, our members before others. Then come those one step away: they know somebody there, or belong to another group together with somebody there.',
    'A closer tie counts more, and so does a role near to where things are decided: a chair before a member, a member before a supporter. Someone who told us they would not introduce us is left out.',
    'Each step on the way can fail, so a longer way counts less. Sharing a small group says more than sharing a big one: in a choir of twelve people know each other, in a city-wide list of members they may not. Groups of more than 120 are not used at all.',
    'Several ways through one person add up, since it takes only one of them to work.',
    'You see only people whom you may see. Nobody who asked not to be contacted is suggested.',
  ],
  dots: 'Three dots: more likely than not to work. Two: worth a try. One: a long shot.',
}

export const TIES = {
  title: 'Ties',
  pictureOf: (name: string) => `Ties of ${name}`,
  none: 'No ties are written down yet.',
  list: 'The same as a list',
  map: 'See them on the map',
  more: 'There are more ties than fit the picture; the strongest are shown.',
}

export const TIMELINE = {
  title: 'What happened',
  none: 'Nothing has been written down yet.',
  older: 'Show older',
  by: (name: string) => `written down by ${name}`,
}

export const SAID = {
  title: 'What they said',
  concerns: 'What concerns them',
  leave: (consent: 'anonymous' | 'named', name: string) =>
    consent === 'named' ? `${name}, named with consent` : 'may be quoted without a name',
  named: (count: number) => (count === 1 ? 'in one talk' : `in ${count} talks`),
  more: (count: number) => `${count} more`,
}

export const ASK_PAGE = {
  title: 'Who do we know there?',
  soft: 'Pick an organisation: you see at once who of us could introduce you.',
  field: 'Organisation',
  placeholder: 'Type the beginning of its name',
  start: 'No cold calls: somebody of ours nearly always knows somebody there.',
}

export const EVENT_MARK: Record<TimelineEvent['kind'], string> = {
  recorded: 'new',
  changed: 'changed',
  archived: 'put away',
  affiliation: 'belongs',
  connection: 'knows',
  allies_form: 'allies form',
  one_to_one: 'one-to-one',
  introduction: 'introduction',
  promised: 'to do',
  settled: 'to do',
}

export const TAKE_PICTURE = {
  title: 'Save this picture',
  go: 'Save the picture',
  reason: 'What for',
  about:
    'Whoever asked not to be contacted is left out. The foot of the picture says who took it, when and what for, and the log keeps it.',
  done: 'The picture is in your downloads. Delete it when you are done.',
}
