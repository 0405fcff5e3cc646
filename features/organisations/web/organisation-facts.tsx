import type { ReactNode } from 'react'
import { useOwnFacts } from '#features/custom-fields/web/public.ts'
import { addressParts } from '#kernel/contact/address.ts'
import { showLink } from '#kernel/contact/links.ts'
import { Chip } from '#ui/chip.tsx'
import { longDay } from '#ui/day.ts'
import { Line } from '#ui/stack.tsx'
import type { Organisation } from '../contract.ts'
import styles from './organisations.module.css'
import { useCoalitions } from './queries.ts'
import { dialled } from './reach-acts.tsx'
import { FIELD_NAMES, INTEREST, POWER, SPECIAL_WORDS } from './words.ts'

type Fact = [key: string, name: string, value: ReactNode]

const listOf = (items: readonly ReactNode[]) =>
  items.length > 0 ? (
    <ul className={styles.plain}>
      {items.map((item, at) => (
        // A fixed list, never reordered.
        <li key={at}>{item}</li>
      ))}
    </ul>
  ) : null

const long = (text: string | null) => (text ? <div className={styles.long}>{text}</div> : null)
const withLabel = (what: ReactNode, label: string | undefined) => (
  <>
    {what}
    {label ? ` · ${label}` : ''}
  </>
)

const reachFacts = (organisation: Organisation): Fact[] => {
  const { phones, emails, addresses, website, doNotContact } = organisation
  const link = (href: string, text: string) => (doNotContact ? <bdi>{text}</bdi> : <a href={href}>{text}</a>)
  return [
    [
      'phones',
      'Phone',
      listOf(phones.map((each) => withLabel(link(`tel:${dialled(each)}`, each.number), each.label))),
    ],
    [
      'mail',
      'Mail',
      listOf(emails.map((each) => withLabel(link(`mailto:${each.address}`, each.address), each.label))),
    ],
    [
      'website',
      'Website',
      website ? (
        <a href={website} target="_blank" rel="noreferrer">
          {showLink(website)}
        </a>
      ) : null,
    ],
    ['addresses', 'Address', listOf(addresses.map((each) => addressParts(each).join(' · ')))],
    [
      'postcode',
      'Postcode',
      addresses.some(({ postcode }) => postcode) ? null : (organisation.postcode ?? organisation.outcode),
    ],
  ]
}

const judgedFacts = ({ interest, power, impact, special }: Organisation): Fact[] => [
  ['interest', 'Cares', interest === null ? null : `${interest} of 4, ${INTEREST[interest]}`],
  ['power', 'Power', power === null ? null : `${power} of 4, ${POWER[power]}`],
  ['impact', FIELD_NAMES.impact!, long(impact)],
  ['special', 'Protected', special ? `Belonging here tells of ${SPECIAL_WORDS[special]}.` : null],
]

/** What is written down, as far as the asker's role may read it; what is not known takes no room. */
export function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const coalitions = useCoalitions()
  const own = useOwnFacts('organisations', organisation.custom)
  const shared = organisation.sharedWith.map((id) => coalitions.find((each) => each.id === id)?.name ?? '')
  const tags =
    organisation.tags.length > 0 ? (
      <Line>
        {organisation.tags.map((tag) => (
          <Chip key={tag} href={`/organisations?tag=${encodeURIComponent(tag)}`}>
            {tag}
          </Chip>
        ))}
      </Line>
    ) : null
  const facts: Fact[] = [
    ['also', FIELD_NAMES.otherNames!, organisation.otherNames.join(', ')],
    ['about', 'About', long(organisation.about)],
    ...judgedFacts(organisation),
    ...reachFacts(organisation),
    ...own,
    ['tags', 'Tags', tags],
    ['shared', 'Shared with', shared.filter(Boolean).join(', ')],
    ['ids', 'Elsewhere', listOf(organisation.externalIds.map((each) => `${each.system}: ${each.id}`))],
    ['written', 'Written down', longDay(organisation.createdAt)],
  ]
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, , value]) => value)
        .map(([key, name, value]) => (
          <div key={key} className={styles.fact}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
