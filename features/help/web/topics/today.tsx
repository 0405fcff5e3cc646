import type { Topic } from '../topic.ts'

export const today: Topic = {
  slug: 'today',
  title: 'Today',
  about: 'What waits for you, how far you have come, and how the branches are doing.',
  sections: [
    {
      id: 'waits',
      heading: 'What stands on it?',
      body: (
        <p>
          First what you began and did not save, then whom you meet, what you promised, who is to be met
          again, introductions that wait, and organisations to be in touch with. Of many of one kind only the
          first few are shown, with a way to all; meetings that should have been long ago stand last. Where
          nothing waits, nothing is shown.
        </p>
      ),
    },
    {
      id: 'mail',
      heading: 'Can I be reminded by mail?',
      body: (
        <p>
          Yes, where your installation has a mail server: under “Your account” choose every day or one day of
          the week, and from what time. The mail counts what stands on your Today, and names nobody. Where
          nothing waits, none is sent.
        </p>
      ),
    },
    {
      id: 'next',
      heading: 'Where does the one act come from?',
      body: (
        <p>
          From what is missing most: a branch, people, ties; a talk, when you have planned none and written up
          none for two weeks; then an organisation that cares and sways much, where one of us belongs, and
          whom nobody has approached. It is a suggestion. Leave it if you know better.
        </p>
      ),
    },
    {
      id: 'far',
      heading: 'What do the eleven steps count?',
      body: (
        <p>
          What is written down: head counts, organisations weighed, talks of the last 90 days, people with a
          tie, organisations where we were introduced and whom we met, people marked for the team, workplaces
          with a steward and people in whom signs of leadership were seen. With fewer than twenty people, or a
          single branch, the count stands alone: three of three is a beginning, not a hundred per cent. What
          is not counted yet is named below them.
        </p>
      ),
    },
    {
      id: 'heard',
      heading: 'What concerns people',
      body: (
        <p>
          What was named in most talks of the last 90 days, out of the notes that you may read. Press the
          words to see those talks. An organisation’s page tells the same of the people who belong there, with
          their own words where they let us pass them on.
        </p>
      ),
    },
    {
      id: 'pulse',
      heading: 'How are the branches doing?',
      body: (
        <p>
          For organisers: talks held, introductions made and promises that are late, by the branch of whom we
          met, over the last 30 days, and what it was in the 30 before. Where something is late, or less
          happens than before, stands first. Each number opens what it counts.
        </p>
      ),
    },
  ],
}
