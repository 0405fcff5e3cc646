import { expect, test } from 'vitest'
import { emptyWriteUp } from './values.ts'
import { factsOf, factsOfForm } from './version-facts.ts'

test('an earlier version tells all that stood there: signs and what was seen, consent, whether it is a campaign issue', () => {
  const facts = Object.fromEntries(
    factsOf(
      {
        stories: 'She sings.',
        interest: 4,
        joined: 'unknown',
        concerns: [
          { words: 'Night buses', campaignIssue: 'yes' },
          { issueId: 'one', campaignIssue: 'no' },
          { issueId: 'gone' },
        ],
        quotes: [{ words: 'Nobody asked us.', consent: 'anonymous' }],
        signs: [{ mark: 'followers', seen: 'Three ask her first' }, { mark: 'respected' }],
        named: [{ newPerson: { name: 'Tom Mbeki' }, why: 'runs the club' }, { name: 'Mei Lin' }],
        affiliations: [{ newOrganisation: { name: 'Marsh choir' }, role: 'member' }],
        nextStep: { what: 'Bring the rota', dueOn: '2020-05-12' },
      },
      [{ id: 'one', name: 'Rent' }],
    ),
  )
  expect(facts).toEqual({
    'What to remember': 'She sings.',
    'What matters most to them':
      'Night buses · a campaign issue\nRent · not a campaign issue\nsomeone or something taken away since · a campaign issue? don’t know',
    'Their own words': 'Nobody asked us. · may be repeated without a name',
    'Signs of leadership': 'Others follow them · Three ask her first\nIs respected',
    'Who else should you meet?': 'Tom Mbeki · runs the club\nMei Lin',
    'Where they belong': 'Marsh choir · Member',
    'What next?': 'Bring the rota · by Tue 12 May 2020',
    'How interested are they?': '4 of 5',
  })
})

test('a form tells people by the names that stand in it', () => {
  const person = { id: 'p', label: 'Joan Whitlock' }
  const tom = { connectionId: 'c', followUpId: 'f', person: { id: 't', label: 'Tom Mbeki' }, why: '' }
  const facts = factsOfForm({ ...emptyWriteUp(), person, stories: 'Hm', named: [tom] }, [])
  expect(facts).toContainEqual(['Who else should you meet?', 'Tom Mbeki'])
})
