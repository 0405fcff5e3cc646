import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { DateField } from '#ui/date-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Form } from '#ui/form.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import type { Organisation } from '../contract.ts'
import { useHolders } from './queries.ts'
import { FIELD_NAMES, FIELD_WORDS, MEANWHILE, RELATION, STAGE_OPTIONS } from './words.ts'

const valuesOf = (organisation: Organisation) => ({
  stage: organisation.stage ?? ('identified' as const),
  commonGround: organisation.commonGround ?? '',
  impact: organisation.impact ?? '',
  holderId: organisation.holderId ?? '',
  touchOn: organisation.touchOn ?? '',
})

type Props = { organisation: Organisation; onClose: () => void }

export function RelationshipDialog({ organisation, onClose }: Props) {
  // What was read when it opened: a change by someone else meanwhile is told, not overwritten.
  const [base] = useState(organisation)
  const holders = useHolders()
  const form = useForm({ initial: valuesOf(base), words: FIELD_WORDS })
  const save = useMutation(
    api.organisations.change.mutationOptions({
      onError: form.failed,
      onSuccess: () => {
        toast(RELATION.saved)
        onClose()
      },
    }),
  )
  const submit = () => {
    const { stage, commonGround, impact, holderId, touchOn } = form.values
    save.mutate({
      id: base.id,
      version: base.version,
      stage,
      commonGround: commonGround.trim() || null,
      impact: impact.trim() || null,
      holderId: holderId || null,
      touchOn: touchOn || null,
    })
  }
  return (
    <Dialog title={RELATION.title} open onClose={onClose}>
      <Form onSubmit={submit} errors={form.errors}>
        <RadioChips label={RELATION.stage} options={STAGE_OPTIONS} {...form.field('stage')} />
        <TextArea label={RELATION.ground} hint={RELATION.groundHint} {...form.field('commonGround')} />
        <TextArea label={FIELD_NAMES.impact!} {...form.field('impact')} />
        <Select
          label={RELATION.holder}
          options={holders}
          empty={RELATION.noHolder}
          {...form.field('holderId')}
        />
        <DateField label={RELATION.touchOn} {...form.field('touchOn')} />
        <Failed error={save.error} words={MEANWHILE} />
        <Button type="submit" kind="main" pending={save.isPending}>
          {RELATION.save}
        </Button>
      </Form>
    </Dialog>
  )
}
