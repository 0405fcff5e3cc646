import type { Topic } from '../topic.ts'

export const introductions: Topic = {
  slug: 'introductions',
  title: 'Introductions',
  about: 'Whom to ask, how to ask, the brief, and what comes of it.',
  sections: [
    {
      id: 'whom',
      heading: 'Whom should I ask?',
      body: (
        <p>
          An organisation’s page names those best placed to introduce you, and says why: how close they are,
          when you last talked, what came of asking them before, and what they are asked for already, so that
          it is not always the same three people. Our own members come first. Beside someone who belongs there
          and is not one of ours stands “Meet” instead of “Ask”: they are whom we want to talk with. “Whom to
          ask first, and why” shows more of them.
        </p>
      ),
    },
    {
      id: 'person',
      heading: 'And for one person who is hard to reach?',
      body: (
        <p>
          Open their page and press “Who could introduce us?”. First come those who know them, then those who
          share a group with them. Everything after that goes the same way.
        </p>
      ),
    },
    {
      id: 'ask',
      heading: 'How do I ask?',
      body: (
        <p>
          Press “Ask”. Words are suggested; make them your own and send them from your own phone or mail, or
          ask when you meet. Then press “I have asked”. It waits on Today, and you are reminded after the days
          you chose.
        </p>
      ),
    },
    {
      id: 'brief',
      heading: 'What is the brief?',
      body: (
        <p>
          One page for whoever introduces you: what they could say, what we want, what not to say, what is
          good to know. Print it, or send it from your own phone.
        </p>
      ),
    },
    {
      id: 'after',
      heading: 'And when they have introduced us?',
      body: (
        <p>
          Say so, and whom you were introduced to. Then plan the meeting from there. Once you have written it
          up, the introduction counts as met, the tie that carried it counts as close, and the organisation
          moves on to “Met”.
        </p>
      ),
    },
    {
      id: 'never',
      heading: 'What if somebody does not want to?',
      body: (
        <p>
          “No” for now: they come later in the list for a year. “Never for this one”: we believe them, and
          nobody is shown their name for it again. What they are still asked for there ends at once. They may
          change their mind; “May be asked again” is under “Whom to ask first”, and everything stands where it
          stood.
        </p>
      ),
    },
    {
      id: 'relationship',
      heading: 'How we stand with an organisation',
      body: (
        <p>
          Its page says how far you have come, what you have in common, who holds the relationship and when to
          be in touch next. On that day it stands on that organiser’s Today.
        </p>
      ),
    },
  ],
}
