import type { Topic } from '../topic.ts'

export const map: Topic = {
  slug: 'map',
  title: 'The map',
  about:
    'Your people, organisations and their ties as a picture, the way between any two, bridges and gaps, areas and communities.',
  sections: [
    {
      id: 'network',
      heading: 'What does the network show?',
      body: (
        <>
          <p>
            People are round, organisations are square, a line is a tie. The more ties someone has, the larger
            they are drawn; those who are tied to each other lie together. Choose a branch, a kind of people,
            a kind of organisation, how far we have come with it, or the close ties alone, or put someone in
            the middle.
          </p>
          <p>
            Where there is no room for all, the organisations with the most ties come first, then the people
            who join them, and the page says how many were left out. The list below the picture holds the
            same.
          </p>
        </>
      ),
    },
    {
      id: 'keys',
      heading: 'How do I move on it without a mouse?',
      body: (
        <p>
          Tab takes you to the picture. The arrow keys then go from tie to tie, Page Up and Page Down through
          everyone, Home to the first, and Enter opens the page of whoever you are on.
        </p>
      ),
    },
    {
      id: 'way',
      heading: 'How is the way between two people found?',
      body: (
        <p>
          By asking along which ties a word would best travel. A close tie carries it better than a weak one,
          and sharing a small group better than sharing a big one; each step on the way can fail. Nobody whom
          you may not see is ever a step, nor anybody who asked to be left alone.
        </p>
      ),
    },
    {
      id: 'bridges',
      heading: 'What are bridges and gaps?',
      body: (
        <p>
          A bridge is one person without whom others would lose their only way to the rest. It is a strength
          and a risk: make a second tie. A gap is a kind of organisation in which we know nobody, or nobody
          well.
        </p>
      ),
    },
    {
      id: 'areas',
      heading: 'What do the areas show?',
      body: (
        <>
          <p>
            Where your people live and which organisations are there, by outcode or by any boundaries that
            your regional organiser brings in: wards, districts, constituencies. An area is shaded by its
            people; the circle on it grows with its organisations. The table below holds the same, and each
            number leads to the people or organisations behind it.
          </p>
          <p>
            Nothing is fetched from elsewhere to draw it. Outcodes come as a table (postcode, latitude,
            longitude), boundaries as GeoJSON or TopoJSON. To count by wards you need both: the outlines, and
            a table that says where the postcodes or outcodes lie. With a gazetteer of whole postcodes people
            are counted in their own ward and not in that of the middle of their outcode. Whoever may not see
            people is shown no number under five.
          </p>
        </>
      ),
    },
    {
      id: 'communities',
      heading: 'Which communities are organised, and which media reach them?',
      body: (
        <p>
          Communities and media, beside the map, goes through every kind of organisation: who is organised,
          where, and through whom of ours we could meet them; which newspapers, radio and online groups reach
          them; and the kinds in which we know nobody. Whom a paper or station reaches is written down on its
          own page: press “Add whom it reaches” and choose a group, or say in words who they are. “Perhaps”
          stands before what we only think, because some of ours belong to both.
        </p>
      ),
    },
    {
      id: 'take',
      heading: 'Can I take it with me?',
      body: (
        <p>
          Organisers can, as a picture (PNG, SVG), a table (CSV) or a file for network programs (GraphML,
          GEXF). A picture holds what you see; a table or file holds everyone your choices let through, and
          says so if they are more than it takes. Areas can be taken too, as numbers without names. Say what
          for: the log keeps it. Whoever asked not to be contacted is left out of the network.
        </p>
      ),
    },
  ],
}
