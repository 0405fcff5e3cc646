import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Special } from '#features/organisations/contract.ts'
import { SPECIAL_WORDS } from '#features/organisations/web/public.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { longDay } from '#ui/day.ts'
import { LinkButton } from '#ui/link-button.tsx'
import { Note } from '#ui/note.tsx'
import { Section } from '#ui/section.tsx'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { MatchKind, Merge, WrittenSince } from '../contract.ts'
import { fieldName, kindLabel } from './field-names.ts'
import styles from './matching.module.css'
import { useNames } from './use-names.ts'
import { ERROR_WORDS, MERGED } from './words.ts'

type Props = { kind: MatchKind; id: string; name: string }
type Apart = { otherId: string; other: string; stayed: string[]; newTies: string[]; written: WrittenSince[] }

/** What was made one with this record, and the way back. */
export function MergedWith({ kind, id, name }: Props) {
  const found = useQuery(api.matching.mergesOf.queryOptions({ input: { kind, keptId: id } }))
  const [apart, setApart] = useState<Apart>()
  const merges = found.data?.merges ?? []
  if (merges.length === 0 && !apart) return null
  return (
    <Section title={MERGED.title}>
      {apart ? <TwoAgain kind={kind} {...apart} /> : null}
      <ul className={styles.merges}>
        {merges.map((merge) => (
          <li key={merge.id}>
            <One kind={kind} merge={merge} name={name} onApart={setApart} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type OneProps = { kind: MatchKind; merge: Merge; name: string; onApart: (apart: Apart) => void }

function One({ kind, merge, name, onApart }: OneProps) {
  const [open, setOpen] = useState(false)
  const other = merge.mergedName
  const unmerge = useMutation(
    api.matching.unmerge.mutationOptions({
      onSuccess: ({ otherId, stayed, newTies, written }) => {
        setOpen(false)
        onApart({ otherId, other, stayed, newTies, written })
      },
    }),
  )
  return (
    <>
      <p dir="auto">{MERGED.with(other, longDay(merge.mergedAt), merge.mergedBy)}</p>
      <SetAside values={merge.setAside} />
      {merge.mayUndo ? (
        <Line>
          <Button kind="quiet" onPress={() => setOpen(true)}>
            {MERGED.apart}
          </Button>
        </Line>
      ) : null}
      <ConfirmDialog
        title={MERGED.ask(name, other)}
        open={open}
        onClose={() => setOpen(false)}
        onConfirm={() => unmerge.mutate({ id: merge.id, kind })}
        confirm={MERGED.confirm}
        pending={unmerge.isPending}
      >
        <p>{MERGED.promise}</p>
        <Failed error={unmerge.error} words={ERROR_WORDS} />
      </ConfirmDialog>
    </>
  )
}

/** Single values that gave way to another one are still worth knowing. */
function SetAside({ values }: { values: Merge['setAside'] }) {
  const nameOf = useNames()
  const said = (field: string, value: unknown) => {
    if (['branchId', 'workplaceId', 'holderId'].includes(field)) return nameOf(String(value))
    if (field === 'special') return SPECIAL_WORDS[value as Special]
    if (field === 'kind') return kindLabel(value as Parameters<typeof kindLabel>[0])
    return typeof value === 'object' ? '' : String(value)
  }
  const lines = Object.entries(values).flatMap(([field, value]) => {
    const text = said(field, value)
    return text ? [`${fieldName(field)}: ${text}`] : []
  })
  if (lines.length === 0) return null
  return (
    <>
      <Soft>{MERGED.aside}</Soft>
      <ul className={styles.aside}>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </>
  )
}

function TwoAgain({ kind, otherId, other, stayed, newTies, written }: Apart & { kind: MatchKind }) {
  const told = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone, so what came of it takes the focus.
  useEffect(() => told.current?.focus(), [])
  return (
    <div ref={told} tabIndex={-1} className={styles.told}>
      <Note title={MERGED.done(other)}>
        {stayed.length > 0 ? (
          <p>
            {MERGED.stayed} {stayed.map(fieldName).join(', ')}.
          </p>
        ) : null}
        {newTies.length > 0 ? (
          <p dir="auto">
            {MERGED.newTies} {newTies.join(', ')}.
          </p>
        ) : null}
        {written.length > 0 ? (
          <p>
            {MERGED.written} {written.map(({ what, on }) => MERGED.ofDay[what](longDay(on))).join(', ')}.
          </p>
        ) : null}
        <Line>
          <LinkButton href={`/${kind}/${otherId}`}>{MERGED.open}</LinkButton>
        </Line>
      </Note>
    </div>
  )
}
