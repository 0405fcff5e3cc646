import type { Topic } from '../topic.ts'

export const onPaper: Topic = {
  slug: 'paper',
  title: 'On paper',
  about: 'Forms to print, empty or filled, also in large print.',
  sections: [
    {
      id: 'forms',
      heading: 'What can I print?',
      body: (
        <ul>
          <li>
            The <b>allies form</b>, to fill in by hand: “Print” on the page where you would type it. One that
            was written up: “Print” under it on the person’s page.
          </li>
          <li>
            The <b>guide</b> to a one-to-one with an empty form to write on afterwards: beside the guide, on
            the page of a planned talk; below it the form with their name on it.
          </li>
          <li>
            A talk that is <b>written up</b>: “Print” on its page. Your own part is never printed.
          </li>
          <li>
            A <b>phone list</b>, with room to write what came of each call, or an empty one from the page of
            all phone lists.
          </li>
          <li>
            The <b>brief</b> for whoever introduces you: “Print” on its page, or an empty one to write
            together.
          </li>
        </ul>
      ),
    },
    {
      id: 'large',
      heading: 'Someone does not see well',
      body: (
        <p>
          “Large print” gives the same sheet in type of 16 points and more. Every sheet is also made so that a
          screen reader can read it aloud.
        </p>
      ),
    },
    {
      id: 'key-in',
      heading: 'How does a form get back in?',
      body: (
        <p>
          Hold your phone’s camera over the square on the sheet. It opens the page where you type it in, in
          the same order. A sheet that says where to go instead was printed by a Commonground without an
          address that phones can reach. A written brief has neither: it is for someone outside.
        </p>
      ),
    },
    {
      id: 'foot',
      heading: 'Why is my name at the foot?',
      body: (
        <p>
          Each sheet says who printed it and when, so that one left on a bus can be brought back. Destroy what
          names people when you are done. Who printed a talk or a brief also stands in the log.
        </p>
      ),
    },
  ],
}
