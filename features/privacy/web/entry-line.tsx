import { timeOfDay } from '#ui/day.ts'
import { number } from '#ui/number.ts'
import type { AuditChange, AuditEntry } from '../contract.ts'
import { actionWords } from './action-words.ts'
import styles from './audit.module.css'
import { asWhom, fieldWords, pageOf, valueWords } from './words.ts'

type Names = Record<string, string>

/** The record by its name; with a link where it has a page. One that is gone has neither. */
function About({ entry, names }: { entry: AuditEntry; names: Names }) {
  const { subject, subjectId, organiserId } = entry
  const name = subjectId ? names[subjectId] : undefined
  if (!subjectId || !name || subjectId === organiserId) return null
  const page = pageOf(subject, subjectId)
  return page ? (
    <a href={page} dir="auto">
      {name}
    </a>
  ) : (
    <bdi>{name}</bdi>
  )
}

function Change({ change, names }: { change: AuditChange; names: Names }) {
  const [was, is] = [valueWords(change.was, names), valueWords(change.is, names)]
  return (
    <div className={styles.change}>
      <dt>{fieldWords(change.field)}</dt>
      <dd dir="auto">
        {was ? <del>{was}</del> : null}
        {was && is ? <span aria-hidden="true"> → </span> : null}
        {is ? <ins>{is}</ins> : null}
      </dd>
    </div>
  )
}

const isLook = ({ action }: AuditEntry) => action.endsWith('.read_special')
const NAMED = 2

/** Whom a look was at, when it was at more than one record: the first two, and how many more. */
function lookedAt(entry: AuditEntry, names: Names): string {
  const people = isLook(entry) && entry.changes.find(({ field }) => field === 'people')?.is
  if (!people) return ''
  const named = people.values.slice(0, NAMED).map((id) => names[id] ?? 'someone who is gone')
  const more = people.values.length - named.length + people.more
  return more > 0 ? `${named.join(', ')} and ${number(more)} more` : named.join(' and ')
}

const timesWords = (times: number) => (times > 1 ? `${times} times within the hour` : '')

const countWords = (count: number) => (count === 1 ? 'One thing written' : `${count} things written`)

/** Who did what when, in a sentence; what it changed is folded away below it. */
export function EntryLine({ entry, names }: { entry: AuditEntry; names: Names }) {
  const who = entry.organiserName ?? 'Someone no longer known'
  return (
    <li className={styles.line}>
      <time dateTime={entry.at} className={styles.time}>
        {timeOfDay(entry.at)}
      </time>
      <div className={styles.told}>
        <div>
          <strong>
            <bdi>{who}</bdi>
          </strong>{' '}
          {actionWords(entry.action)} <About entry={entry} names={names} />
          <bdi>{lookedAt(entry, names)}</bdi>
        </div>
        <div className={styles.soft}>
          {[asWhom(entry.role, entry.via), timesWords(entry.times)].filter(Boolean).join(' · ')}
          {entry.reason ? <> · “{entry.reason}”</> : null}
        </div>
        {entry.changes.length > 0 ? (
          <details className={styles.more}>
            <summary>{isLook(entry) ? 'At whom, and at what' : countWords(entry.changes.length)}</summary>
            <dl>
              {entry.changes.map((change) => (
                <Change key={change.field} change={change} names={names} />
              ))}
            </dl>
          </details>
        ) : null}
      </div>
    </li>
  )
}
