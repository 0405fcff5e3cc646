import type { Topic } from '../topic.ts'

export const oneToOnes: Topic = {
  slug: 'one-to-ones',
  title: 'One-to-ones',
  about: 'Prepare a talk, write it up, keep promises, read talks together.',
  sections: [
    {
      id: 'before',
      heading: 'How do I prepare for a talk?',
      body: (
        <p>
          <a href="/one-to-ones/plan">Plan it</a>: whom, when, where. The page of the meeting shows who they
          are, whom we know, what was said before and what was promised. Prompts for the talk are there to
          read, not to fill in. You can put the meeting in your own calendar and open the place on your
          phone’s map.
        </p>
      ),
    },
    {
      id: 'after',
      heading: 'How do I write it up?',
      body: (
        <p>
          Straight afterwards, on the bus: press <a href="/one-to-ones/new">Record</a>. The name is enough to
          save. Say or type what you remember; “More” holds the rest. A name they gave you becomes someone to
          meet, tied to whom you met, also when you only type it and press Save. Without signal it waits under{' '}
          <a href="/waiting">Waiting to send</a>.
        </p>
      ),
    },
    {
      id: 'who-reads',
      heading: 'Who reads what I write?',
      body: (
        <p>
          You, the organisers of the person’s branch, and your regional organiser. Not other listeners, not
          coalition partners, not viewers. “Your own part” is for you alone unless you share it: not even the
          regional organiser reads it.
        </p>
      ),
    },
    {
      id: 'quotes',
      heading: 'May I write down what they said?',
      body: (
        <p>
          Yes, and ask whether it may be repeated: not at all, without a name, or with their name. The answer
          stays with the sentence.
        </p>
      ),
    },
    {
      id: 'issues',
      heading: 'What becomes of “a campaign issue”?',
      body: (
        <p>
          With “Yes” the words join the list of issues that all organisers choose from, so leave names out.
          With “No” or “Don’t know” they stay in your note.
        </p>
      ),
    },
    {
      id: 'change',
      heading: 'I forgot something, or got it wrong',
      body: (
        <p>
          Open the talk and press “Change”. How it read before is kept below it; what you wrote before of your
          own part is shown there to you alone. Only you change what you wrote. If you changed it on another
          device meanwhile, you see both versions and choose.
        </p>
      ),
    },
    {
      id: 'promises',
      heading: 'Promises and meeting again',
      body: (
        <p>
          What you promised waits on Today, and stands on the page of whoever you promised it to. Say what
          came of it: done, another day, someone else does it, or dropped, each with a word why. If you chose
          to meet someone again after some weeks, Today reminds you once that has passed, until someone meets
          them or plans to.
        </p>
      ),
    },
    {
      id: 'together',
      heading: 'Reading talks together',
      body: (
        <p>
          <a href="/one-to-ones/review">Read them together</a> shows the talks of a time whole, what was named
          most, and who was not met. Mark who might lead and who is for the team as you read.
        </p>
      ),
    },
    {
      id: 'reminders',
      heading: 'Can I be reminded by mail?',
      body: (
        <p>
          Under More, “Your account”, choose every day, once a week or never. The mail says how many talks,
          promises and introductions wait, with a link to Today and no names. It needs a mail server; whoever
          looks after your Commonground knows whether there is one. What you typed and did not save stays on
          your device and is not counted.
        </p>
      ),
    },
  ],
}
