import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'
import type { About } from './add-dialog.tsx'
import { AFFILIATION } from './words.ts'

const AddDialog = later(() => import('./add-dialog.tsx').then((m) => m.AddDialog))

/** The button and its sheet. */
export function AddAffiliation(about: About) {
  const [open, setOpen] = useState(false)
  const title = about.personId ? AFFILIATION.add.ofPerson : AFFILIATION.add.ofOrganisation
  return (
    <>
      <Button onPress={() => setOpen(true)}>{title}</Button>
      {open ? <AddDialog about={about} title={title} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
