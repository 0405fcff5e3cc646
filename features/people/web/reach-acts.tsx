import { buttonClass } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import type { Person } from '../contract.ts'
import styles from './people.module.css'

/** How a number is dialled; what could not be read as a number is dialled as it was typed. */
export const dialled = (phone: Person['phones'][number]) => phone.e164 ?? phone.number.replace(/[^\d+]/g, '')

/** Landlines in Britain take no texts; of numbers elsewhere we cannot tell. */
const takesTexts = (number: string) =>
  number.startsWith('+447') || (number.startsWith('+') && !number.startsWith('+44'))

/** They asked for it, or said no when asked whether we may contact them. */
export const wantsToBeLeftAlone = (person: Person) => person.doNotContact || person.contactConsent === 'no'

/** The ways someone may be reached, each opening the organiser's own phone or mail. */
export function waysTo(person: Person) {
  if (wantsToBeLeftAlone(person)) return []
  const call = person.phones[0]
  const text = person.phones.find((phone) => takesTexts(dialled(phone)))
  const mail = person.emails[0]
  return [
    call && !person.doNotCall ? { label: 'Call', href: `tel:${dialled(call)}` } : null,
    text && !person.doNotText ? { label: 'Text', href: `sms:${dialled(text)}` } : null,
    text && !person.doNotText
      ? { label: 'WhatsApp', href: `whatsapp://send?phone=${dialled(text).replace('+', '')}` }
      : null,
    mail && !person.doNotMail ? { label: 'Mail', href: `mailto:${mail.address}` } : null,
  ].filter((way) => way !== null)
}

const refusals = (person: Person) =>
  [
    person.doNotCall ? 'no calls' : '',
    person.doNotText ? 'no texts' : '',
    person.doNotMail ? 'no mail' : '',
  ].filter(Boolean)

/** Big acts for the thumb. What someone asked us not to do is not offered, and it says so. */
export function ReachActs({ person }: { person: Person }) {
  const ways = waysTo(person)
  const not = refusals(person)
  return (
    <>
      {wantsToBeLeftAlone(person) ? (
        <Note title="Do not contact" kind="wait">
          {person.doNotContact
            ? 'They asked to be left alone.'
            : 'They said no when asked whether we may contact them.'}{' '}
          They stay here so that nobody writes them down again and rings by mistake.
        </Note>
      ) : null}
      {ways.length > 0 ? (
        <div className={styles.acts}>
          {ways.map((way) => (
            <a
              key={way.label}
              href={way.href}
              className={buttonClass()}
              {...(way.href.startsWith('https:') ? { target: '_blank', rel: 'noreferrer' } : {})}
              aria-label={`${way.label} ${person.name}`}
            >
              {way.label}
            </a>
          ))}
        </div>
      ) : null}
      {not.length > 0 && !wantsToBeLeftAlone(person) ? (
        <Note kind="wait">They asked for {not.join(' and ')}.</Note>
      ) : null}
    </>
  )
}
