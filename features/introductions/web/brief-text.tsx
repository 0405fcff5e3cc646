import type { Introduction } from '../contract.ts'
import styles from './introductions.module.css'
import { BRIEF } from './words.ts'

type Written = Pick<Introduction, 'message' | 'want' | 'notToSay' | 'background'>

const partsOf = ({ message, want, notToSay, background }: Written) =>
  [
    { title: BRIEF.message, text: message },
    { title: BRIEF.want, text: want },
    { title: BRIEF.notToSay, text: notToSay },
    { title: BRIEF.background, text: background },
  ].filter((part): part is { title: string; text: string } => Boolean(part.text))

export const hasBrief = (written: Written) => partsOf(written).length > 0

/** They agreed, and there is nothing yet to give them: that is the next act. */
export const wantsBrief = (introduction: Introduction) =>
  introduction.state === 'agreed' && !hasBrief(introduction)

/** The same to send from one's own phone. */
export const briefWords = (written: Written) =>
  partsOf(written)
    .map(({ title, text }) => `${title}:\n${text}`)
    .join('\n\n')

export const BriefText = ({ introduction }: { introduction: Written }) => (
  <dl className={styles.brief}>
    {partsOf(introduction).map(({ title, text }) => (
      <div key={title}>
        <dt>{title}</dt>
        <dd dir="auto">{text}</dd>
      </div>
    ))}
  </dl>
)
