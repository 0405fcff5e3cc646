import type { Topic } from '../topic.ts'

const ROLES: [role: string, sees: string, does: string][] = [
  ['Regional organiser', 'everyone and everything in the workspace, and the log', 'everything'],
  [
    'Branch organiser',
    'the people of their branches, all organisations',
    'add, change, import, give to listeners, share, export with a reason',
  ],
  [
    'Listener',
    'people given to them or written down by them; no ties that tell of faith, origin, politics or health, except those they wrote',
    'add people and ties, write up one-to-ones and allies forms',
  ],
  [
    'Coalition partner',
    'what was shared with their coalition: a name, how to reach them, the first half of the postcode',
    'read',
  ],
  ['Viewer', 'totals only; small numbers are hidden', 'read'],
]

export const privacy: Topic = {
  slug: 'privacy',
  title: 'Privacy and roles: who sees what',
  about: 'What each role may see, what the log keeps, and what the law protects.',
  sections: [
    {
      id: 'roles',
      heading: 'Who sees what?',
      body: (
        <dl>
          {ROLES.map(([role, sees, does]) => (
            <div key={role}>
              <dt>{role}</dt>
              <dd>
                Sees {sees}. May {does}.
              </dd>
            </div>
          ))}
        </dl>
      ),
    },
    {
      id: 'special',
      heading: 'Faith, origin, politics, health',
      body: (
        <p>
          Belonging to a church, a community group or a party tells something the law protects, and so does
          being in the union. Such ties are marked and go to fewer roles, and the log keeps who read them.
          Write down only what the person told you for this purpose.
        </p>
      ),
    },
    {
      id: 'consent',
      heading: 'May we contact them?',
      body: (
        <p>
          Ask, and write down the answer and how it was given. If someone says no calls, no texts or no mail,
          the button for it is gone. If they say “do not contact me”, or no when you ask whether we may, all
          of them are: no list, file or label holds their name, and no way leads through them. Every file says
          who took it, when and what for.
        </p>
      ),
    },
    {
      id: 'log',
      heading: 'What does the log keep?',
      body: (
        <p>
          Who changed what, when, what it was before, and the reason where one was asked for. Every export is
          in it, and every time someone read what the law protects. Nobody can change or remove a line.
          Regional organisers can read it. “What was done with this record”, on the page of a person or an
          organisation, shows only that, with what an import changed in it.
        </p>
      ),
    },
    {
      id: 'employer',
      heading: 'Can an employer see our members?',
      body: (
        <p>
          No. Nobody comes in without an invitation, the data stays on your own server, and no page asks any
          other company for anything. Be careful with exports: a file on a work computer is not yours alone.
        </p>
      ),
    },
  ],
}
