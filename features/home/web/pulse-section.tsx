import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { number } from '#ui/number.ts'
import { Section } from '#ui/section.tsx'
import { Soft } from '#ui/text.tsx'
import { atFirst } from '#web/api/at-first.ts'
import { api } from '#web/api/client.ts'
import type { PULSE_LISTS, Pulse } from '../contract.ts'
import styles from './today.module.css'
import { PULSE } from './words.ts'

const SHOWN = 6

const asked = api.home.pulse.queryOptions()
export const firstPulse = () => atFirst(asked)

type CellProps = { list: (typeof PULSE_LISTS)[number]; of: Pulse }

/** "12, was 8": the number opens the records that it counts. */
function Cell({ list, of }: CellProps) {
  const { now, before } = of[list]
  const href = `/today/${list}?branch=${of.branch?.id ?? 'none'}`
  return (
    <td data-late={list === 'late' && now > 0 ? '' : undefined}>
      {now > 0 ? <a href={href}>{number(now)}</a> : <span>0</span>}
      <Soft>{PULSE.was(number(before))}</Soft>
    </td>
  )
}

/** How much goes on in each branch; where help may be wanted stands first. */
export function PulseSection() {
  const found = useQuery(asked).data
  const [all, setAll] = useState(false)
  const branches = found?.branches ?? []
  if (branches.length === 0) return null
  const shown = all ? branches : branches.slice(0, SHOWN)
  return (
    <Section title={branches.length === 1 ? PULSE.one : PULSE.title}>
      <Soft>{branches.length === 1 ? PULSE.softOne : PULSE.soft}</Soft>
      <table className={styles.pulse}>
        <thead>
          <tr>
            <th scope="col">{PULSE.branch}</th>
            <th scope="col">{PULSE.met}</th>
            <th scope="col">{PULSE.introduced}</th>
            <th scope="col">{PULSE.late}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((of) => (
            <tr key={of.branch?.id ?? 'none'}>
              <th scope="row">
                {of.branch ? <a href={`/branches/${of.branch.id}`}>{of.branch.name}</a> : PULSE.none}
              </th>
              <Cell list="met" of={of} />
              <Cell list="introduced" of={of} />
              <Cell list="late" of={of} />
            </tr>
          ))}
        </tbody>
      </table>
      {branches.length > shown.length ? (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {PULSE.all(branches.length)}
        </Button>
      ) : null}
    </Section>
  )
}
