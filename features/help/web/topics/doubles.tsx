import type { Topic } from '../topic.ts'

export const doubles: Topic = {
  slug: 'doubles',
  title: 'Written down twice',
  about: 'Two records of one person or organisation: finding them, making them one, and two again.',
  sections: [
    {
      id: 'found',
      heading: 'How are they found?',
      body: (
        <p>
          Imports and new records are looked at every night, and a regional organiser can look through
          everyone at once. Names, also short ones and those that sound alike, mail, phone, date of birth and
          address are weighed together. What may be the same waits under <a href="/same">Same person?</a>,
          with the reasons. Of records that are here already, nothing is joined by itself; a line of a list is
          taken for whom it plainly means, and you see that before it comes in.
        </p>
      ),
    },
    {
      id: 'answer',
      heading: 'Answering quickly',
      body: (
        <p>
          Press S for the same, D for not the same, L for later, U to take the last answer back. The next two
          show at once. Not the same is remembered: you are not asked about these two again.
        </p>
      ),
    },
    {
      id: 'one',
      heading: 'What happens when two become one?',
      body: (
        <p>
          All phones, addresses, tags and notes stay, once each, and so do conversations, ties and tasks.
          Where only one value can stand you see both and choose. The stricter wish counts: who said no to
          calls on either record is not called. Links to the other record lead to the one that was kept.
        </p>
      ),
    },
    {
      id: 'two',
      heading: 'They were two people after all',
      body: (
        <p>
          Open the record and choose “Make two again”. Each gets back what was theirs. What was written since
          stays with the one that was kept, and you are told what that is.
        </p>
      ),
    },
    {
      id: 'hand',
      heading: 'I know two that were not found',
      body: (
        <p>
          Open one of them, choose “Same as someone else?” and pick the other. You see both beside each other
          before anything happens.
        </p>
      ),
    },
  ],
}
