import { percentWords } from '#features/branches/web/public.tsx'
import { Card } from '#ui/card.tsx'
import { Soft } from '#ui/text.tsx'
import type { Step } from '../contract.ts'
import styles from './today.module.css'
import { laterWords, STEP_WORDS } from './words.ts'

const stateWords = ({ state, done, of, few }: Step) =>
  done > 0 && of > 0 && !few ? percentWords(done / of) : state === 'none' ? 'not begun' : 'begun'

function StepLine({ step }: { step: Step }) {
  const { name, href, measure } = STEP_WORDS[step.step]
  const { marked = 0 } = step
  const share = step.of > 0 ? Math.min(100, (100 * step.done) / step.of) : 0
  return (
    <li className={styles.step}>
      <span className={styles.name}>{href ? <a href={href}>{name}</a> : name}</span>
      <span className={styles.state} data-state={step.state}>
        {stateWords(step)}
      </span>
      {step.of > 0 && !step.few ? (
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: `${share}%` }} />
        </span>
      ) : null}
      {measure && step.done + step.of + marked > 0 ? (
        <span className={styles.measure}>{measure(step.done, step.of, marked)}</span>
      ) : null}
    </li>
  )
}

/** How far we have come, as far as it can be counted: a menu, not a corridor. */
export function StepsCard({ steps }: { steps: readonly Step[] }) {
  const counted = steps.filter(({ state }) => state !== 'later')
  const later = steps.filter(({ state }) => state === 'later')
  return (
    <Card title="How far we have come">
      <Soft>A menu, not a corridor: one or two of these already help.</Soft>
      <ul className={styles.steps}>
        {counted.map((step) => (
          <StepLine key={step.step} step={step} />
        ))}
      </ul>
      {later.length > 0 ? (
        <Soft>{laterWords(later.map(({ step }) => STEP_WORDS[step].name.toLocaleLowerCase('en-GB')))}</Soft>
      ) : null}
    </Card>
  )
}
