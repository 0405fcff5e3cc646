import type { ReactNode } from 'react'
import { useOwnFacts } from '#features/custom-fields/web/public.ts'
import { addressParts } from '#kernel/contact/address.ts'
import { longDay } from '#ui/day.ts'
import { Line } from '#ui/stack.tsx'
import type { Person } from '../contract.ts'
import styles from './people.module.css'
import { nameOf, useBranches, useCoalitions, useListeners, useWorkplaces } from './places.ts'
import { dialled } from './reach-acts.tsx'
import { CONSENT_WORDS, FIELD_NAMES } from './words.ts'

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

function phones(person: Person) {
  const plain = person.doNotContact || person.doNotCall
  return listOf(
    person.phones.map((phone) => (
      <>
        {plain ? <bdi>{phone.number}</bdi> : <a href={`tel:${dialled(phone)}`}>{phone.number}</a>}
        {phone.label ? ` · ${phone.label}` : ''}
      </>
    )),
  )
}

function emails(person: Person) {
  const plain = person.doNotContact || person.doNotMail
  return listOf(
    person.emails.map((email) => (
      <>
        {plain ? <bdi>{email.address}</bdi> : <a href={`mailto:${email.address}`}>{email.address}</a>}
        {email.label ? ` · ${email.label}` : ''}
      </>
    )),
  )
}

const Link = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} dir="auto">
    {children}
  </a>
)

const addresses = (person: Person) => listOf(person.addresses.map((each) => addressParts(each).join(' · ')))

const tagLinks = (tags: readonly string[]) =>
  tags.length > 0 ? (
    <Line>
      {tags.map((tag) => (
        <a key={tag} href={`/people?tag=${encodeURIComponent(tag)}`} className={styles.tagLink} dir="auto">
          {tag}
        </a>
      ))}
    </Line>
  ) : null

function useFacts(person: Person): Fact[] {
  const branch = nameOf(useBranches(), person.branchId)
  const workplace = nameOf(useWorkplaces(), person.workplaceId)
  const listeners = useListeners()
  const coalitions = useCoalitions()
  const given = person.assignedTo.map((id) => nameOf(listeners, id)).filter(Boolean)
  const shared = person.sharedWith.map((id) => nameOf(coalitions, id)).filter(Boolean)
  return [
    ['also', FIELD_NAMES.otherNames!, person.otherNames.join(', ')],
    ['branch', 'Branch', branch ? <Link href={`/people?branchId=${person.branchId}`}>{branch}</Link> : null],
    [
      'workplace',
      'Workplace',
      workplace ? <Link href={`/people?workplaceId=${person.workplaceId}`}>{workplace}</Link> : null,
    ],
    ['job', 'Job', person.jobTitle],
    ['role', FIELD_NAMES.activistRole!, person.activistRole],
    ['phones', person.phones.length > 1 ? 'Phones' : 'Phone', phones(person)],
    ['mail', 'Mail', emails(person)],
    ['addresses', person.addresses.length > 1 ? 'Addresses' : 'Address', addresses(person)],
    [
      'postcode',
      'Postcode',
      person.addresses.some(({ postcode }) => postcode) ? null : (person.postcode ?? person.outcode),
    ],
    person.birthDate
      ? ['born', FIELD_NAMES.birthDate!, longDay(person.birthDate)]
      : ['born', FIELD_NAMES.bornYear!, person.bornYear],
    ...useOwnFacts('people', person.custom),
    ['tags', 'Tags', tagLinks(person.tags)],
    ['given', 'Given to', given.join(', ')],
    ['shared', 'Shared with', shared.join(', ')],
    ['ids', 'Elsewhere', listOf(person.externalIds.map((each) => `${each.system}: ${each.id}`))],
  ]
}

/** What is written down, as far as the asker's role may read it; what is not known takes no room. */
export function PersonFacts({ person }: { person: Person }) {
  const consent: Fact = [
    'consent',
    'Contact',
    <>
      {CONSENT_WORDS[person.contactConsent]}
      {person.consentNote ? <> {person.consentNote}</> : null}
    </>,
  ]
  const notes: Fact = [
    'notes',
    'Notes',
    person.notes ? <div className={styles.notes}>{person.notes}</div> : null,
  ]
  const written: Fact = ['written', 'Written down', longDay(person.createdAt)]
  const facts = [...useFacts(person), consent, notes, written].filter(([, , value]) => value)
  return (
    <dl className={styles.facts}>
      {facts.map(([key, name, value]) => (
        <div key={key} className={styles.fact}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
