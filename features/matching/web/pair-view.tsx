import { useOwnNames } from '#features/custom-fields/web/public.ts'
import { Chip, type ChipKind } from '#ui/chip.tsx'
import { Face } from '#ui/face.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Hidden, Soft } from '#ui/text.tsx'
import { useDesk } from '#ui/use-desk.ts'
import type { Comparison, Side } from '../contract.ts'
import { type Fact, factsOf } from './facts.ts'
import styles from './matching.module.css'
import { likelyWords, reasonWords, type Speaks, speaks } from './reason-words.ts'
import { type End, idOf, nameOf, type Standing } from './standing.ts'
import { useNames } from './use-names.ts'
import { SAME } from './words.ts'

const saysMore = ({ person, organisation }: Side) =>
  Object.keys((person ?? organisation)?.custom ?? {}).length > 0

const ENDS: readonly End[] = ['one', 'other']

type Props = { pair: Comparison; standing: Standing }

/** Two records beside each other, line by line, with what differs marked and what would stand. */
export function PairView({ pair, standing }: Props) {
  const own = useOwnNames(pair.kind, [pair.one, pair.other].some(saysMore))
  const facts = factsOf(pair, useNames(), own)
  return (
    <Stack>
      <Why pair={pair} />
      <section className={styles.pair} aria-label={`${nameOf(pair.one)} and ${nameOf(pair.other)}`}>
        <fieldset className={styles.heads}>
          <legend className={styles.legend}>Which record to keep</legend>
          {ENDS.map((end) => (
            <Head key={end} end={end} side={pair[end]} kind={pair.kind} standing={standing} />
          ))}
        </fieldset>
        <dl className={styles.facts}>
          {facts.map((fact) => (
            <FactLine key={fact.field} fact={fact} standing={standing} />
          ))}
        </dl>
      </section>
      <Soft>{SAME.joined}</Soft>
    </Stack>
  )
}

const CHIPS: Record<Speaks, ChipKind> = { for: 'good', against: 'wait', little: 'plain' }

/** How likely, and why, in words. What speaks against it is marked as such. */
function Why({ pair }: { pair: Comparison }) {
  return (
    <Line>
      <strong>{likelyWords(pair.probability)}</strong>
      <ul className={styles.reasons} aria-label={SAME.reasons}>
        {pair.reasons.slice(0, 6).map((reason) => (
          <li key={reason.code}>
            <Chip kind={CHIPS[speaks(reason)]}>
              <Hidden>{SAME.speaks[speaks(reason)]}</Hidden>
              {reasonWords(reason)}
            </Chip>
          </li>
        ))}
      </ul>
    </Line>
  )
}

type HeadProps = { end: End; side: Side; kind: Comparison['kind']; standing: Standing }

function Head({ end, side, kind, standing }: HeadProps) {
  const name = nameOf(side)
  return (
    <div className={standing.keep === end ? `${styles.head} ${styles.kept}` : styles.head}>
      <Line>
        {useDesk() ? <Face name={name} kind={kind === 'people' ? 'person' : 'organisation'} /> : null}
        <a href={`/${kind}/${idOf(side)}`} dir="auto">
          {name}
        </a>
      </Line>
      <label className={styles.keep}>
        <input
          type="radio"
          name="keep"
          checked={standing.keep === end}
          onChange={() => standing.setKeep(end)}
        />
        {SAME.keep}
      </label>
    </div>
  )
}

function FactLine({ fact, standing }: { fact: Fact; standing: Standing }) {
  return (
    <div className={fact.differs ? `${styles.fact} ${styles.differs}` : styles.fact}>
      <dt>
        {fact.label}
        {fact.differs ? <span className={styles.mark}>{SAME.differs}</span> : null}
      </dt>
      {ENDS.map((end) => (
        <dd key={end} dir="auto">
          <Hidden>{end === 'one' ? `${SAME.first}: ` : `${SAME.second}: `}</Hidden>
          <Said fact={fact} end={end} standing={standing} />
        </dd>
      ))}
    </div>
  )
}

/** One of several that the other record has too. */
const InBoth = () => (
  <span className={styles.both}>
    <span aria-hidden="true"> ✓</span>
    <Hidden> in both</Hidden>
  </span>
)

function Said({ fact, end, standing }: { fact: Fact; end: End; standing: Standing }) {
  const said = fact[end]
  if (said.length === 0)
    return (
      <span className={styles.nothing}>
        <span aria-hidden="true">–</span>
        <Hidden>nothing</Hidden>
      </span>
    )
  if (fact.choose)
    return (
      <label className={styles.choice}>
        <input
          type="radio"
          name={`stands ${fact.field}`}
          checked={standing.from(fact.field) === end}
          onChange={() => standing.pick(fact.field, end)}
        />
        <span>{said.join(', ')}</span>
      </label>
    )
  return said.length === 1 ? (
    <span className={styles.text}>{said[0]}</span>
  ) : (
    <ul className={styles.list}>
      {said.map((each) => (
        <li key={each}>
          {each}
          {fact[end === 'one' ? 'other' : 'one'].includes(each) ? <InBoth /> : null}
        </li>
      ))}
    </ul>
  )
}
