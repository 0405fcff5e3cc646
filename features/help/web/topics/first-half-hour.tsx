import type { Topic } from '../topic.ts'

export const firstHalfHour: Topic = {
  slug: 'first-half-hour',
  title: 'Your first half hour',
  about: 'From an empty workspace to the first answer, in four small acts.',
  sections: [
    {
      id: 'branch',
      heading: '1. Add your branch',
      body: (
        <p>
          Open <a href="/branches">Branches</a> and add yours with its service group. Add a workplace or two.
          A head count is worth having, because it shows how strong we are there, but it can wait.
        </p>
      ),
    },
    {
      id: 'people',
      heading: '2. Add people, or bring in a list',
      body: (
        <p>
          <a href="/people/new">Add a person</a> by hand: a name is enough. If you have a list as a table,{' '}
          <a href="/imports">import it</a>. You see what will happen before anything is saved.
        </p>
      ),
    },
    {
      id: 'belong',
      heading: '3. Write down where they belong',
      body: (
        <p>
          Talk to one of your people. Ask which groups they belong to, how the cuts hit them, and what they
          might do. Then write it up as an <a href="/allies-form/new">allies form</a>, afterwards, not in
          front of them. It takes two minutes.
        </p>
      ),
    },
    {
      id: 'ask',
      heading: '4. Ask who we know there',
      body: (
        <p>
          Open a group you want on your side, or go to <a href="/who-do-we-know">Who do we know there?</a> You
          see who of us has a tie, and how strong. Ask that person to introduce you.
        </p>
      ),
    },
    {
      id: 'others',
      heading: 'Then bring others in',
      body: (
        <p>
          Under Organisers, make an invitation link and send it from your own phone. Choose the role with
          care: see <a href="/help/privacy">who sees what</a>.
        </p>
      ),
    },
  ],
}
