import type { Topic } from './topic.ts'
import { doubles } from './topics/doubles.tsx'
import { firstHalfHour } from './topics/first-half-hour.tsx'
import { importing } from './topics/importing.tsx'
import { introductions } from './topics/introductions.tsx'
import { keyboard } from './topics/keyboard.tsx'
import { map } from './topics/map.tsx'
import { onPaper } from './topics/on-paper.tsx'
import { onYourPhone } from './topics/on-your-phone.tsx'
import { oneToOnes } from './topics/one-to-ones.tsx'
import { peopleAndOrganisations } from './topics/people-and-organisations.tsx'
import { privacy } from './topics/privacy.tsx'
import { today } from './topics/today.tsx'
import { whatThisIs } from './topics/what-this-is.tsx'
import { whoDoWeKnow } from './topics/who-do-we-know.tsx'

/** Every page of help, in the order someone new would read them. */
export const topics: readonly Topic[] = [
  whatThisIs,
  firstHalfHour,
  peopleAndOrganisations,
  oneToOnes,
  whoDoWeKnow,
  introductions,
  map,
  onPaper,
  today,
  importing,
  doubles,
  privacy,
  keyboard,
  onYourPhone,
]

const plain = (text: string) => text.toLocaleLowerCase('en-GB')

/** Headings that hold every word asked for, with the page each stands on. */
export function findHeadings(text: string) {
  const asked = plain(text).split(/\s+/).filter(Boolean)
  return topics.flatMap((topic) =>
    topic.sections
      .filter(({ heading }) =>
        asked.every((word) => plain(`${topic.title} ${topic.about} ${heading}`).includes(word)),
      )
      .map(({ id, heading }) => ({ id, heading, topic })),
  )
}
