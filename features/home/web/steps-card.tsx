import { Card } from '#ui/card.tsx'
import { Soft } from '#ui/text.tsx'
import type { Step } from '../contract.ts'
import styles from './today.module.css'
import { STATE_WORDS, STEP_WORDS } from './words.ts'

const MARKS: Record<Step['state'], string> = { none: '○', some: '◐', well: '●', later: '' }

function StepLine({ step, at }: { step: Step; at: number }) {
  const { name, href, measure } = STEP_WORDS[step.step]
  const begun = step.state === 'some' || step.state === 'well'
  return (
    <li className={step.state === 'later' ? `${styles.step} ${styles.later}` : styles.step}>
      <span className={styles.nth}>{at + 1}</span>
      <span className={styles.name}>{href && step.state !== 'later' ? <a href={href}>{name}</a> : name}</span>
      <span className={styles.state} data-state={step.state}>
        {MARKS[step.state] ? <span aria-hidden="true">{MARKS[step.state]} </span> : null}
        {STATE_WORDS[step.state]}
      </span>
      {begun && measure ? <span className={styles.measure}>{measure(step.done, step.of)}</span> : null}
    </li>
  )
}

/** The method as a map of what exists: a menu, not a corridor. */
export function StepsCard({ steps }: { steps: readonly Step[] }) {
  return (
    <Card title="Eleven steps">
      <Soft>A menu, not a corridor: one or two of them already help.</Soft>
      <div className={styles.bar} aria-hidden="true">
        {steps.map(({ step, state }) => (
          <span key={step} data-state={state} />
        ))}
      </div>
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <StepLine key={step.step} step={step} at={at} />
        ))}
      </ol>
    </Card>
  )
}
