import { Select } from '#ui/select.tsx'
import styles from './people.module.css'
import { BEGIN_AT } from './words.ts'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => ({
  value: letter.toLowerCase(),
  label: letter,
}))
/** The sign after the last letter: names in other scripts are sorted behind them. */
const OTHERS = { value: '{', label: BEGIN_AT.others }

type Props = { value: string; onChange: (from: string) => void }

/** Where in the alphabet a long list begins: typing the letter chooses it. */
export const BeginAt = ({ value, onChange }: Props) => (
  <div className={styles.beginAt}>
    <Select
      label={BEGIN_AT.label}
      empty={BEGIN_AT.start}
      value={value.toLowerCase()}
      onChange={onChange}
      options={[...LETTERS, OTHERS]}
    />
  </div>
)
