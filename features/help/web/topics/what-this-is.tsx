import type { Topic } from '../topic.ts'

export const whatThisIs: Topic = {
  slug: 'what-this-is',
  title: 'What this is',
  about: 'Who belongs where, who knows whom, and who can introduce us.',
  sections: [
    {
      id: 'for-what',
      heading: 'What is it for?',
      body: (
        <>
          <p>
            We win by relationships. Our own members already sing in choirs, coach teams, sit on governing
            bodies and chair residents’ groups. Commonground helps you write that down and use it: before you
            approach a group, you see who of us is already there and who could introduce you.
          </p>
          <p>
            Judge it by one question: did it help two people meet, and did what they learned reach the
            campaign?
          </p>
        </>
      ),
    },
    {
      id: 'not-for-what',
      heading: 'What is it not for?',
      body: (
        <p>
          It is not for mass mail. Contacting someone opens your own phone, messages or mail, and you do the
          talking. It is not a survey either: you talk first, and write up afterwards.
        </p>
      ),
    },
    {
      id: 'steps',
      heading: 'Do I have to follow the eleven steps in order?',
      body: (
        <p>
          No. They are a menu. One or two of them already help, and every page works without the others. Today
          shows how far each has come and suggests one good next act.
        </p>
      ),
    },
    {
      id: 'words',
      heading: 'What do the words mean?',
      body: (
        <dl>
          <dt>Branch</dt>
          <dd>A union branch, with its workplaces.</dd>
          <dt>Person</dt>
          <dd>Anyone we talk to, in the union or not.</dd>
          <dt>Organisation</dt>
          <dd>Any group, school, club, faith group, employer or newspaper.</dd>
          <dt>Affiliation</dt>
          <dd>Someone’s tie to an organisation: a member, the chair, a parent, a coach.</dd>
          <dt>Connection</dt>
          <dd>Someone’s tie to another person: a friend, a neighbour, someone they lead.</dd>
          <dt>Density</dt>
          <dd>Members divided by workers, at one workplace or a whole branch.</dd>
        </dl>
      ),
    },
  ],
}
