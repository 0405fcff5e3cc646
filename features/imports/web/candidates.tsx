import { likelyWords, reasonWords, speaks } from '#features/matching/web/public.tsx'
import { Button } from '#ui/button.tsx'
import { Soft } from '#ui/text.tsx'
import type { Candidate } from '../contract.ts'
import type { TableKind } from '../mapping.contract.ts'
import styles from './import.module.css'

type Props = {
  kind: TableKind
  candidates: readonly Candidate[]
  chosen: string | null
  onSame: (recordId: string) => void
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The signs that weigh most, in words, those against it last. */
function whyWords({ reasons }: Candidate): string {
  const most = reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, 5)
  const against = most.filter((each) => speaks(each) === 'against')
  const others = most.filter((each) => !against.includes(each))
  const words = (some: typeof most) => some.map(reasonWords).join(' · ')
  const told = [words(others), against.length > 0 ? `against it: ${words(against)}` : '']
  return told.filter(Boolean).map(upper).join('. ')
}

/** Records that the row may speak of, the likeliest first, with the reasons. */
export function Candidates({ kind, candidates, chosen, onSame }: Props) {
  const base = kind === 'organisations' ? '/organisations' : '/people'
  return (
    <ul className={styles.candidates} aria-label="Records it may be">
      {candidates.map((each) => (
        <li key={each.recordId}>
          <div>
            {each.line === null ? (
              <a href={`${base}/${each.recordId}`}>
                <bdi>{each.name}</bdi>
              </a>
            ) : (
              <span>
                <bdi>{each.name}</bdi>, line {each.line} of this list
              </span>
            )}
            <Soft>
              {likelyWords(each.probability)}. {whyWords(each)}
            </Soft>
          </div>
          {chosen === each.recordId ? (
            <strong>Taken for the same</strong>
          ) : (
            <Button label={`The same as ${each.name}`} onPress={() => onSame(each.recordId)}>
              The same
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
