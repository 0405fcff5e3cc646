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
          something wrong and why. Type a name, a number or any other words to find a line. Nothing is saved
          until you say so.
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
          them.
        </p>
      ),
    },
    {
      id: 'wrong',
      heading: 'Some lines are wrong',
      body: <p>The good ones can go in all the same. Mend the others in your table and import it again.</p>,
    },
  ],
}
