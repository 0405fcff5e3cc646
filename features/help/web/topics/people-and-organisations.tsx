import type { Topic } from '../topic.ts'

export const peopleAndOrganisations: Topic = {
  slug: 'people-and-organisations',
  title: 'People and organisations',
  about: 'Find, add and change them; lists, tags and saved lists.',
  sections: [
    {
      id: 'find',
      heading: 'How do I find someone?',
      body: (
        <p>
          Type the beginning of any part of the name: “whit” finds Joan Whitlock. Accents and capitals do not
          matter. When hardly anyone is found, names that sound alike follow, and say so. A mail address works
          too, and of a phone number the beginning or the last four digits: what someone reads out to you.
          Lists go by family name.
        </p>
      ),
    },
    {
      id: 'filters',
      heading: 'Filters and saved lists',
      body: (
        <p>
          “+ filter” narrows a list by branch, workplace, tag or postcode; people also by where they belong,
          by the marks of the working group, and by since when nobody met them. An organisation’s page, the
          map and the review of talks lead to the same people as a list. A long list begins at the letter you
          choose. The filters stand in the page’s address, so you can keep it as a bookmark or send it to a
          colleague: they see their own people, not yours. A saved list keeps the filters under a name of your
          own.
        </p>
      ),
    },
    {
      id: 'kinds',
      heading: 'A church is written down as a charity',
      body: (
        <p>
          Then nobody is protected who belongs there. Over the list of organisations stands how many names
          tell more than is written down: “Unity church”, “Harrow Labour Party”. “Have a look” shows them by
          kind. Untick what is something else, and one press writes the kind down for all the rest. “Leave
          these as they are” is remembered, and not asked again.
        </p>
      ),
    },
    {
      id: 'many',
      heading: 'Something for many people at once',
      body: (
        <p>
          Pick people in the list, or select all that match. Then tag them, give them to a listener, share
          them with a coalition, or export them. Each time you first read what will happen and to how many.
        </p>
      ),
    },
    {
      id: 'ring',
      heading: 'Ring people one after another',
      body: (
        <p>
          Pick them and press “Phone list”. The list leads you from call to call: their number for your thumb,
          what came of it, a note, when to ring back; on that day the list stands on Today. Three calls that
          nobody answered are enough. Whoever says “do not call again” is on no list from then on. Your
          colleagues of the branch see the list too, each only the people they see anyway. “Delete this list”
          at its foot ends it for good, with the notes of its calls.
        </p>
      ),
    },
    {
      id: 'write',
      heading: 'Write to many',
      body: (
        <p>
          “Export” also gives, of people and of organisations, cards for an address book, a mailing list, each
          mail address once, and labels to stick on letters, for 24, 21 or 14 a sheet. Whoever asked for no
          mail, or to be left alone, is in neither. The list and the labels say who took them and when; the
          reason you give stands in the log. Meeting beats writing.
        </p>
      ),
    },
    {
      id: 'twice',
      heading: 'Two of us changed the same person',
      body: (
        <p>
          Nothing is lost. Whoever saves second sees both versions and chooses, line by line. The other
          version stays in the log.
        </p>
      ),
    },
    {
      id: 'draft',
      heading: 'I was interrupted. Is what I typed gone?',
      body: (
        <p>
          No. What you type is kept on this device half a second after the last key. Open the page again, or
          carry on from Today.
        </p>
      ),
    },
    {
      id: 'away',
      heading: 'Put away, and bring back',
      body: (
        <p>
          Putting someone away takes them out of every list and every count. Nothing is lost. To find them
          again, use the filter “People who were put away”.
        </p>
      ),
    },
  ],
}
