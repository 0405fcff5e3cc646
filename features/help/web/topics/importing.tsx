import type { Topic } from '../topic.ts'

export const importing: Topic = {
  slug: 'importing',
  title: 'Import a list',
  about: 'Bring in people, organisations or affiliations from a table.',
  sections: [
    {
      id: 'file',
      heading: 'What file do I need?',
      body: (
        <p>
          A table saved as CSV or XLSX, with a line that names the columns. Any spreadsheet can save one. You
          say which column is what; the usual names are guessed for you, and exports of Action Network,
          NationBuilder and Commonground itself are known as they are. Start at <a href="/imports">Import</a>.
        </p>
      ),
    },
    {
      id: 'preview',
      heading: 'What happens before anything is saved?',
      body: (
        <p>
          You see how many will be new, how many are already here and will be changed, and which lines have
          something wrong and why. Where the list and we say different things, of a person or of where they
          belong, both stand beside each other and you choose. Type a name, a number or any other words to
          find a line. Nothing is saved until you say so. If something else comes in between, you are shown
          the list once more first.
        </p>
      ),
    },
    {
      id: 'again',
      heading: 'The same person twice?',
      body: (
        <p>
          A line is matched by its number in the other system (such as a membership number) or by its mail
          address. Keep that number in the table, and next month’s list will change people and not double
          them. If the number is the same but the names have nothing in common, as when two branches both
          count from 1, you are asked. Lines you do not answer come in as new, and wait under{' '}
          <a href="/same">Same person?</a>
        </p>
      ),
    },
    {
      id: 'wrong',
      heading: 'Some lines are wrong',
      body: <p>The good ones can go in all the same. Mend the others in your table and import it again.</p>,
    },
    {
      id: 'back',
      heading: 'Can I take a list back?',
      body: (
        <p>
          Yes, at any later time: open it under <a href="/imports">Import</a> and choose “Take this list
          back”. You see first what goes and what stays. Whoever was met, rung, tied or changed since stays,
          with all that was written about them, and the page of the list names each one.
        </p>
      ),
    },
  ],
}
