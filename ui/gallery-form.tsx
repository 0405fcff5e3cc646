import { useState } from 'react'
import { CheckChips } from './check-chips.tsx'
import { Checkbox } from './checkbox.tsx'
import { ComboBox, type ComboItem } from './combo-box.tsx'
import { DateField } from './date-field.tsx'
import { Form } from './form.tsx'
import { NumberField } from './number-field.tsx'
import { RadioChips } from './radio-chips.tsx'
import { Select } from './select.tsx'
import { Columns } from './stack.tsx'
import { Switch } from './switch.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

const ORGANISATIONS: ComboItem[] = [
  { id: 'a', label: 'Marsh estate residents', soft: "residents' association · M33" },
  { id: 'b', label: 'Marsh ward youth club', soft: 'youth group · M33' },
  { id: 'c', label: "St Luke's choir", soft: 'faith · M32' },
]
const ISSUE = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unsure', label: "Don't know" },
] as const
const KINDS = ['Member', 'Activist', 'Community leader', 'Decision-maker'].map((label) => ({
  value: label,
  label,
}))

function Choices() {
  const [issue, setIssue] = useState<'yes' | 'no' | 'unsure' | ''>('yes')
  const [kinds, setKinds] = useState<string[]>(['Member'])
  const [calls, setCalls] = useState(true)
  const [leave, setLeave] = useState(false)
  return (
    <>
      <RadioChips label="A campaign issue?" value={issue} onChange={setIssue} options={ISSUE} />
      <CheckChips label="Who are they?" value={kinds} onChange={setKinds} options={KINDS} />
      <Checkbox
        label="They agreed to be called"
        value={calls}
        onChange={setCalls}
        hint="Ask before you tick this."
      />
      <Switch label="Tell me about new members" value={leave} onChange={setLeave} />
    </>
  )
}

export function GalleryForm() {
  const [name, setName] = useState('')
  const [notes, setNotes] = useState('Her son learned to box at the youth club on Marsh estate.')
  const [heads, setHeads] = useState<number | null>(140)
  const [met, setMet] = useState('2026-05-12')
  const [branch, setBranch] = useState('')
  const [place, setPlace] = useState<ComboItem | null>(null)
  const [found, setFound] = useState(ORGANISATIONS)
  const search = (text: string) =>
    setFound(ORGANISATIONS.filter((item) => item.label.toLowerCase().includes(text.toLowerCase())))
  return (
    <Form onSubmit={() => {}} label="Example form">
      <TextField label="Name" value={name} onChange={setName} required error="A name is enough to save." />
      <TextArea
        label="What will you remember?"
        hint="Only you and your branch organisers read this."
        value={notes}
        onChange={setNotes}
      />
      <ComboBox
        label="Where do they belong?"
        value={place}
        onChange={setPlace}
        items={found}
        onSearch={search}
        onCreate={(text) => setPlace({ id: text, label: text })}
      />
      <Columns>
        <NumberField label="Head count" value={heads} onChange={setHeads} min={0} />
        <DateField label="Met on" value={met} onChange={setMet} />
        <Select label="Branch" value={branch} onChange={setBranch} empty="Not known" options={KINDS} />
      </Columns>
      <Choices />
    </Form>
  )
}
