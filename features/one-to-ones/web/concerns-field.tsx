import { newId } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { TextField } from '#ui/text-field.tsx'
import styles from './one-to-ones.module.css'
import type { Concern } from './values.ts'
import { ANSWER_OPTIONS, WRITE } from './words.ts'

type Issue = { id: string; name: string; named: number }
type Props = {
  value: readonly Concern[]
  onChange: (value: Concern[]) => void
  issues: readonly Issue[]
  errors: Record<string, string>
}

const MOST = 20
const OFFERED = 4
const plain = (text: string) => text.trim().toLocaleLowerCase('en-GB')

/** Issues that fit what is typed, without those that are there already. */
function fitting(issues: readonly Issue[], typed: string, taken: readonly Concern[]): readonly Issue[] {
  const used = new Set(taken.map(({ words }) => plain(words)))
  return issues
    .filter(({ name }) => plain(name).includes(plain(typed)) && !used.has(plain(name)))
    .slice(0, OFFERED)
}

/**
 * What matters to them, in their order. Plain fields and not a list to choose from: dictated words stay as they are,
 * and an issue that others have named is one tap away.
 */
export function ConcernsField({ value, onChange, issues, errors }: Props) {
  const change = (at: number, changes: Partial<Concern>) =>
    onChange(value.map((each, index) => (index === at ? { ...each, ...changes } : each)))
  const write = (at: number, words: string) =>
    at < value.length
      ? change(at, { words })
      : onChange([...value, { id: newId(), words, campaignIssue: 'unknown' }])
  const moveUp = (at: number) => {
    const next = [...value]
    next.splice(at - 1, 0, ...next.splice(at, 1))
    onChange(next)
  }
  const last = value.at(-1)
  const open = last && !last.words.trim() ? value.length - 1 : value.length
  const rows = open < MOST ? open + 1 : open
  return (
    <fieldset className={styles.group}>
      <legend>{WRITE.concerns}</legend>
      <Soft>{WRITE.concernsHint}</Soft>
      <Stack gap="small">
        {Array.from({ length: rows }, (_, at) => (
          // A row is its place in their order.
          <div key={at} className={styles.concern}>
            <span className={styles.rank} aria-hidden="true">
              {at + 1}
            </span>
            <Stack gap="small">
              <div className={styles.bare}>
                <TextField
                  label={WRITE.concern(at)}
                  name={`concerns.${at}`}
                  placeholder={at > 0 ? WRITE.next : ''}
                  value={value[at]?.words ?? ''}
                  onChange={(words) => write(at, words)}
                  error={errors[`concerns.${at}`]}
                  maxLength={300}
                />
              </div>
              {value[at]?.words.trim() ? (
                <Answer concern={value[at]} onChange={(answer) => change(at, { campaignIssue: answer })} />
              ) : null}
              {at > 0 && value[at]?.words.trim() ? (
                <Line>
                  <Button kind="quiet" onPress={() => moveUp(at)} label={WRITE.up(value[at].words)}>
                    ↑ Move up
                  </Button>
                </Line>
              ) : null}
            </Stack>
          </div>
        ))}
        <Offered
          issues={fitting(issues, value[open]?.words ?? '', value)}
          onPick={(name) => write(open, name)}
        />
      </Stack>
    </fieldset>
  )
}

type AnswerProps = { concern: Concern; onChange: (answer: Concern['campaignIssue']) => void }

const Answer = ({ concern, onChange }: AnswerProps) => (
  <div className={styles.inline}>
    <RadioChips
      label={WRITE.issue}
      value={concern.campaignIssue}
      onChange={onChange}
      options={ANSWER_OPTIONS}
      hint={concern.campaignIssue === 'yes' ? WRITE.issueYes : undefined}
    />
  </div>
)

function Offered({ issues, onPick }: { issues: readonly Issue[]; onPick: (name: string) => void }) {
  if (issues.length === 0) return null
  return (
    <fieldset className={styles.offered}>
      <legend className={styles.quiet}>{WRITE.suggestions}</legend>
      <Line>
        {issues.map(({ id, name }) => (
          <Chip key={id} onPress={() => onPick(name)}>
            + {name}
          </Chip>
        ))}
      </Line>
    </fieldset>
  )
}
