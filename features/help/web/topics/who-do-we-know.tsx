import type { Topic } from '../topic.ts'

export const whoDoWeKnow: Topic = {
  slug: 'who-do-we-know',
  title: 'Who do we know there?',
  about: 'How the paths to an organisation are found, and how they are ranked.',
  sections: [
    {
      id: 'what',
      heading: 'What does it show?',
      body: (
        <p>
          For one organisation: first our people who belong to it, then those who are one step away, because
          they know someone there or share another group with someone there. Each path is told in words, so
          that you can judge it yourself.
        </p>
      ),
    },
    {
      id: 'ranked',
      heading: 'How is it ranked?',
      body: (
        <>
          <p>The strongest path stands first. What makes a path strong:</p>
          <ul>
            <li>a direct tie counts more than one by way of somebody else;</li>
            <li>
              a close tie counts more than a loose one, and a path is only as strong as its ties together;
            </li>
            <li>a chair, secretary or other officer counts more than a member;</li>
            <li>someone who said they would introduce us comes before someone nobody has asked;</li>
            <li>
              sharing a small group counts more than sharing a very large one, where people hardly meet.
            </li>
          </ul>
        </>
      ),
    },
    {
      id: 'missing',
      heading: 'Why is someone missing?',
      body: (
        <p>
          Nobody is shown whom you may not see: someone of another branch, or whoever was put away. Ties that
          tell of faith, origin, politics or health are shown to fewer roles. Ask your regional organiser if
          you think a path should be there.
        </p>
      ),
    },
    {
      id: 'then',
      heading: 'And then?',
      body: (
        <p>
          No cold calls. Ask the person to introduce you, tell them what we want and what not to say, and hear
          afterwards how it went.
        </p>
      ),
    },
  ],
}
