import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { longDay } from '#ui/day.ts'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import type { Organisation } from '../contract.ts'
import styles from './organisations.module.css'
import { useHolders, useMay } from './queries.ts'
import { RelationshipDialog } from './relationship-dialog.tsx'
import { RELATION, STAGE_WORDS } from './words.ts'

/** How we stand with an organisation, for the long term. */
export function RelationshipCard({ organisation }: { organisation: Organisation }) {
  const { organise } = useMay()
  const holders = useHolders()
  const [open, setOpen] = useState(false)
  const { stage, commonGround, holderId, touchOn, archivedAt } = organisation
  const holder = holders.find(({ value }) => value === holderId)?.label
  const late = touchOn !== null && touchOn <= new Date().toISOString().slice(0, 10)
  return (
    <Card
      title={RELATION.title}
      aside={
        organise && !archivedAt ? <Button onPress={() => setOpen(true)}>{RELATION.change}</Button> : null
      }
    >
      <Line>
        <Chip kind={stage === 'ally' ? 'good' : 'on'}>{STAGE_WORDS[stage ?? 'identified']}</Chip>
        {touchOn ? (
          <Chip kind={late ? 'wait' : 'plain'}>
            {late ? RELATION.due(longDay(touchOn)) : RELATION.next(longDay(touchOn))}
          </Chip>
        ) : null}
      </Line>
      {holder ? <p>{RELATION.held(holder)}</p> : null}
      {commonGround ? (
        <>
          <Soft>{RELATION.ground}</Soft>
          <div className={styles.long} dir="auto">
            {commonGround}
          </div>
        </>
      ) : null}
      {open ? <RelationshipDialog organisation={organisation} onClose={() => setOpen(false)} /> : null}
    </Card>
  )
}
