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
          NationBuilder and Commonground itself are known as they are. Of a workbook with several sheets you
          choose one. Columns such as “Home street” and “Work town” become two addresses. What you said of the
          columns is proposed again for the next list with the same titles. Start at{' '}
          <a href="/imports">Import</a>.
        </p>
      ),
    },
    {
      id: 'preview',
      heading: 'What happens before anything is saved?',
      body: (
        <p>
          You see how many will be new, how many are already here and will be changed, and which lines have
          something wrong and why. Of each new line you see all that we understood, field by field. Columns
          that do not look like what they are taken for, such as postcodes among family names, are named at
          the top; if it is right all the same, go on. Where the list and we say different things, of a person
          or of where they belong, both stand beside each other and you choose. Type a name, a number or any
          other words to find a line. People whose names are all in capitals come in as “Amarjit Singh”, and a
          name you wrote yourselves is never put into capitals by a list. Nothing is saved until you say so.
          If something else comes in between, you are shown the list once more first.
        </p>
      ),
    },
    {
      id: 'members',
      heading: 'Do they come in as members?',
      body: (
        <p>
          If the table has a column such as “Membership no” that is filled for nearly everyone, we take it for
          the union’s own list, and whoever is new is written down as a member. Of any other table they are
          members of the public until you know better. A column that says who each one is counts first, and
          you can choose under “How the rows are taken”. Whoever is here already stays what they are.
        </p>
      ),
    },
    {
      id: 'kinds',
      heading: 'What becomes of the churches and clubs it names?',
      body: (
        <p>
          Each is written down once, as what its name says: “Unity church” as a religious group, “Marsh FC” as
          a sports club. Who belongs to a church, a party, a community or a health group is then protected at
          once, also where your table calls it a charity or a company. A name that says nothing comes in as
          “Something else”. Open the organisation to change what it is.
        </p>
      ),
    },
    {
      id: 'again',
      heading: 'Who is here already? What “Same?” means',
      body: (
        <p>
          A line is known by its number in the other system (such as a membership number), or by all that it
          says together: name, mail, phone, date of birth, address. Keep that number in the table, and next
          month’s list will change people and not double them. A list with other titles is known too, once two
          of its first numbers are here under the same names; “Whose numbers are in the list?” tells which.
          Where we are not sure, the line stands under “Same?” with whom it may be and why; you answer. A rare
          name tells more than one that many bear: the same reasons make one “probably” and the other
          “perhaps”. If the number is the same but the names have nothing in common, as when two branches both
          count from 1, you are asked. Two lines of one list may plainly mean one person too: the later one
          says for whom it was taken and what it says otherwise, under “Changes” or “Unchanged”, and the first
          line’s word stands unless you choose. “Not the same” makes them two. Lines you do not answer come in
          as new, and wait under <a href="/same">Same person?</a>
        </p>
      ),
    },
    {
      id: 'wrong',
      heading: 'Some lines are wrong',
      body: (
        <p>
          The good ones can go in all the same. A mail, phone or date that is none is only left out, where the
          line still tells who it is, and you are told of how many. Correct a cell right there, or get the
          lines that stay out as a file that says beside each what is wrong. Mend it and bring it: its columns
          are known already. A couple in one cell (“Ann &amp; Bob Smith”) stays out too, since they are two
          people: write one there, and give the other a line of their own in that file.
        </p>
      ),
    },
    {
      id: 'branches',
      heading: 'The list names a branch or workplace we do not have',
      body: (
        <p>
          You are told before anything happens. Say which of ours it is, if it is only called something else;
          a regional organiser can also add it on the spot. Otherwise those people come in without a branch,
          because in another one the wrong people would see them, and its workplaces stay out. The branch for
          lines that name none is proposed as you chose it for your last list with the same titles; look
          whether it still holds. Workplaces that are not here yet stand there too, with how many lines name
          them: add all or some of them at one press.
        </p>
      ),
    },
    {
      id: 'undo',
      heading: 'Can it be taken back?',
      body: (
        <p>
          Yes, the whole list, at any later time: open it under <a href="/imports">Import</a> and choose “Take
          this list back”. What it brought goes, what it changed returns. You see first what goes and what
          stays. Whoever was met, rung, tied or changed since stays, with all that was written about them and
          with what the list said they belong to, unless that goes. The page of the list names each one, also
          whoever a later list changed: take that back too, then “Take back what nothing holds any more”.
        </p>
      ),
    },
    {
      id: 'take',
      heading: 'Taking lists with you',
      body: (
        <p>
          At the foot of <a href="/imports">Import</a> there is a table of each kind: people, organisations,
          who belongs where, who knows whom, workplaces. Each can be brought in again, here or elsewhere.
          Whoever asked not to be contacted is not in them. You are asked what for, and that is kept.
        </p>
      ),
    },
  ],
}
