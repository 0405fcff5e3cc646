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
            <li>a direct tie comes before one by way of somebody else, and our members before others;</li>
            <li>
              a close tie counts more than a loose one, and each step on the way can fail, so a long way
              counts less;
            </li>
            <li>
              a role near to where things are decided counts more: a chair before a member, a member before a
              supporter;
            </li>
            <li>
              someone who said they would introduce us counts a little more than someone nobody has asked;
            </li>
            <li>
              sharing a small group counts more than sharing a big one, and groups of more than 120 are not
              used at all;
            </li>
            <li>several ways through one person add up, since it takes only one of them to work.</li>
          </ul>
        </>
      ),
    },
    {
      id: 'missing',
      heading: 'Why is someone missing?',
      body: (
        <p>
          Nobody is shown whom you may not see, and nobody who was put away, asked not to be contacted, or
          would not introduce us there. Nor is anybody led through them. Ties that tell of faith, origin,
          politics or health are shown to fewer roles. Ask your regional organiser if you think a path should
          be there.
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
