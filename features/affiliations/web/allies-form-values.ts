import { kindOfName } from '#features/organisations/web/public.tsx'
import { newId } from '#kernel/ids.ts'
import type { client } from '#web/api/client.ts'
import type { AffiliationRole, Willing } from '../contract.ts'
import type { Picked } from './picked.ts'

export type Belonging = {
  id: string
  organisation: Picked
  /** The kind of a new organisation. */
  kind: string
  role: AffiliationRole
  willing: Willing
}

type Input = Parameters<typeof client.alliesForms.record>[0]
type NewPerson = NonNullable<Input['newPerson']>

export type FormValues = {
  /** Kept in the draft, so that sending it again after a crash is still the same form. */
  id: string
  person: Picked | null
  phone: string
  email: string
  postcode: string
  kind: NewPerson['kind']
  branchId: string
  consent: NonNullable<NewPerson['contactConsent']>
  belongs: Belonging[]
  impact: string
  mightDo: string
  recordedOn: string
}

/** Today by the writer's own clock, not by Greenwich. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

export const emptyForm = (): FormValues => ({
  id: newId(),
  person: null,
  phone: '',
  email: '',
  postcode: '',
  kind: 'public',
  branchId: '',
  consent: 'unknown',
  belongs: [],
  impact: '',
  mightDo: '',
  recordedOn: today(),
})

export const newBelonging = (organisation: Picked): Belonging => ({
  id: newId(),
  organisation,
  kind: kindOfName(organisation.label) ?? 'other',
  role: 'member',
  willing: 'unknown',
})

type Kind = NonNullable<NonNullable<Input['affiliations']>[number]['newOrganisation']>['kinds'][number]

const whoOf = (values: FormValues, person: Picked): Pick<Input, 'personId' | 'newPerson'> =>
  person.fresh
    ? {
        newPerson: {
          id: person.id,
          name: person.label,
          phone: values.phone.trim() || null,
          email: values.email.trim() || null,
          postcode: values.postcode.trim() || null,
          kind: values.kind,
          branchId: values.branchId || null,
          contactConsent: values.consent,
        },
      }
    : { personId: person.id }

/** The form as the server takes it. */
export const toInput = (values: FormValues, person: Picked): Input => ({
  id: values.id,
  ...whoOf(values, person),
  affiliations: values.belongs.map(({ id, organisation, kind, role, willing }) => ({
    id,
    role,
    willingToIntroduce: willing,
    ...(organisation.fresh
      ? { newOrganisation: { id: organisation.id, name: organisation.label, kinds: [kind as Kind] } }
      : { organisationId: organisation.id }),
  })),
  impact: values.impact.trim() || null,
  mightDo: values.mightDo.trim() || null,
  recordedOn: values.recordedOn || today(),
})
