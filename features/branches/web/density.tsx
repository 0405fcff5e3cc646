import type { ReactNode } from 'react'
import styles from './branches.module.css'
import { useMay } from './queries.ts'
import { inFivesWords, membersWords, percentWords, stewardsWords, workersWords } from './words.ts'

type Props = {
  /** Members, stewards and officers among them; as the API counts them. */
  members: number
  activists: number
  headCount: number | null
  complete: boolean
  inFives?: boolean
  /** The address of the list of these people, ending so that `kind=…` may follow. */
  list: string
}

/** Members ÷ workers in per cent; null where the head count is missing or 0. */
export const percentOf = ({ members, headCount }: Pick<Props, 'members' | 'headCount'>) =>
  headCount ? (100 * members) / headCount : null

function Counted({ href, children }: { href: string; children: ReactNode }) {
  const { seePeople } = useMay()
  return seePeople ? <a href={href}>{children}</a> : <span>{children}</span>
}

/** What is counted: links to the people behind it, or, for someone who sees no people, in fives. */
function Members({
  members,
  activists,
  inFives,
  list,
}: Pick<Props, 'members' | 'activists' | 'inFives' | 'list'>) {
  if (inFives)
    return `${inFivesWords(members, 'members')} (${inFivesWords(activists, 'stewards and officers')} among them)`
  return (
    <>
      <Counted href={`${list}kind=member`}>{membersWords(members - activists)}</Counted>
      {' and '}
      <Counted href={`${list}kind=activist`}>{stewardsWords(activists)}</Counted>
    </>
  )
}

/** How well a place is organised, as a bar and in words; every number opens the people behind it. */
export function Density({ members, activists, headCount, complete, inFives = false, list }: Props) {
  const workers = headCount === null ? '; the head count is not known' : ` of ${workersWords(headCount)}`
  if (!complete)
    return (
      <p className={styles.numbers}>
        {headCount === null ? 'Head count not known' : workersWords(headCount)}. Only its own branch counts
        its members
        {members > 0 ? `; you can see ${membersWords(members)}` : ''}.
      </p>
    )
  const percent = percentOf({ members, headCount })
  return (
    <div className={styles.density}>
      {percent === null ? null : (
        <span className={styles.track} aria-hidden="true">
          <span className={styles.fill} style={{ width: `${Math.min(100, percent)}%` }} />
        </span>
      )}
      <p className={styles.numbers}>
        {percent === null || (inFives && members === 0) ? null : (
          <span className={styles.share}>
            {inFives ? 'at least ' : ''}
            {percentWords(percent / 100)}:{' '}
          </span>
        )}
        <Members members={members} activists={activists} inFives={inFives} list={list} />
        {workers}
        {percent !== null && percent > 100 ? '. More members than workers: check the head count.' : ''}
      </p>
    </div>
  )
}
