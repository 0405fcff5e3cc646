import { buttonClass } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import type { Organisation } from '../contract.ts'
import styles from './organisations.module.css'

/** How a number is dialled; what could not be read as a number is dialled as it was typed. */
export const dialled = (phone: Organisation['phones'][number]) =>
  phone.e164 ?? phone.number.replace(/[^\d+]/g, '')

function waysTo({ phones: [phone], emails: [mail], website }: Organisation) {
  return [
    phone ? { label: 'Call', href: `tel:${dialled(phone)}` } : null,
    mail ? { label: 'Mail', href: `mailto:${mail.address}` } : null,
    website ? { label: 'Website', href: website } : null,
  ].filter((way) => way !== null)
}

/** Opens the organiser's own phone or mail. Nobody is rung who asked not to be. */
export function ReachActs({ organisation }: { organisation: Organisation }) {
  if (organisation.doNotContact)
    return (
      <Note title="Do not contact" kind="wait">
        They asked to be left alone. They stay here so that nobody writes them down again and rings by
        mistake.
      </Note>
    )
  const ways = waysTo(organisation)
  if (ways.length === 0) return null
  return (
    <div className={styles.acts}>
      {ways.map((way) => (
        <a
          key={way.label}
          href={way.href}
          className={buttonClass('plain')}
          {...(way.href.startsWith('http') ? { target: '_blank', rel: 'noreferrer' } : {})}
          aria-label={`${way.label}: ${organisation.name}`}
        >
          {way.label}
        </a>
      ))}
    </div>
  )
}
