import { membersWords, percentWords, workersWords } from '#features/branches/web/public.tsx'
import type { Role } from '#kernel/contract.ts'
import { Section } from '#ui/section.tsx'
import { Soft } from '#ui/text.tsx'
import { useMe } from '#web/session.ts'
import type { Totals } from '../contract.ts'
import styles from './today.module.css'
import { TILES, type Tile, tileLabel, totalWords, VIEWER_TILES } from './words.ts'

function TileBox({ tile, totals, me }: { tile: Tile; totals: Totals; me: string }) {
  const inside = (
    <>
      <span className={styles.count}>{totalWords(totals[tile.key])}</span>
      <span className={styles.what}>{tileLabel(tile, totals[tile.key])}</span>
    </>
  )
  return tile.href ? (
    <a className={styles.tile} href={tile.href(me)}>
      {inside}
    </a>
  ) : (
    <div className={styles.tile}>{inside}</div>
  )
}

/** Density in words, counted as on the pages of the branches. */
function Density({ totals }: { totals: Totals }) {
  const { workers, membersThere, counted, workplaces } = totals
  if (typeof workers !== 'number' || typeof membersThere !== 'number' || workers === 0) return null
  const known = `${totalWords(counted)} of ${totalWords(workplaces)}`
  return (
    <Soft>
      Density: {membersWords(membersThere)} of {workersWords(workers)} ({percentWords(membersThere / workers)}
      ). The head count is known at {known}{' '}
      <a href="/branches">{workplaces === 1 ? 'workplace' : 'workplaces'}</a>.
    </Soft>
  )
}

export function TotalsSection({ role, totals }: { role: Role; totals: Totals }) {
  const me = useMe()?.organiser.id ?? ''
  const tiles = (role === 'viewer' ? VIEWER_TILES : TILES).filter(({ key }) => totals[key] !== null)
  const mine = role === 'region' || role === 'viewer' ? 'What we have' : 'What you may see'
  return (
    <Section title={mine}>
      <div className={styles.tiles}>
        {tiles.map((tile) => (
          <TileBox key={tile.key} tile={tile} totals={totals} me={me} />
        ))}
      </div>
      <Density totals={totals} />
      {role === 'viewer' ? (
        <Soft>
          People and members are counted in fives: 40 stands for 40 to 44. So nobody can be made out by
          counting.
        </Soft>
      ) : null}
    </Section>
  )
}
