import { personNow, recordPerson } from '#features/people/server/public.ts'
import { AppError, invalid, notFound } from '#kernel/errors.ts'
import { cleanText } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import { contentHash as hashOf } from '#server/database/content-hash.ts'
import type { AlliesForm, AlliesFormInput } from '../allies-forms.contract.ts'
import { toValues } from './affiliation-row.ts'
import { findPair, insertAffiliation } from './affiliations.sql.ts'
import { type AlliesFormRow, findForm, insertForm, selectFormsOf } from './allies-forms.sql.ts'
import { followMoves } from './follow-moves.ts'
import { tiedOrganisation } from './record-affiliation.ts'
import { countVisiblePeople } from './visible-ends.sql.ts'

type Recorded = AlliesFormInput & { id: string }

const toForm = (row: AlliesFormRow): AlliesForm => ({
  id: row.id,
  personId: row.person_id,
  recordedOn: row.recorded_on,
  impact: row.impact,
  mightDo: row.might_do,
  recordedBy: row.recorded_by,
  createdAt: row.created_at.toISOString(),
})

const written = (text: string | null | undefined) => (text ? cleanText(text) || null : null)

/** The person a form is about, written down first when new. */
async function personOf(tx: Tx, { personId, newPerson }: Recorded): Promise<string | AppError> {
  if (Boolean(personId) === Boolean(newPerson)) throw invalid({ personId: 'choose_one' })
  if (newPerson) {
    const { phone, email, ...rest } = newPerson
    const person = await recordPerson(tx, {
      ...rest,
      phones: phone ? [{ number: phone }] : [],
      emails: email ? [{ address: email }] : [],
    })
    return person instanceof AppError ? person : person.id
  }
  const now = await personNow(tx, personId!)
  if ((await countVisiblePeople(tx, [now])) === 0) throw notFound()
  return now
}

/** Ties named on the form. One that is already known stays as it is: the form tells that it exists, not how close it is. */
async function tie(tx: Tx, personId: string, form: Recorded): Promise<string[] | AppError> {
  const added: string[] = []
  for (const each of form.affiliations ?? []) {
    const organisation = await tiedOrganisation(tx, await followMoves(tx, each))
    if (organisation instanceof AppError) return organisation
    if (await findPair(tx, personId, organisation.id)) continue
    await insertAffiliation(tx, {
      id: each.id,
      person_id: personId,
      organisation_id: organisation.id,
      special: organisation.special,
      ...toValues({ ...each, strength: each.strength ?? 2, source: 'allies form' }),
    })
    added.push(each.id)
  }
  return added
}

/** Writes a whole allies form or nothing of it. The same again, however often a phone sends it, changes nothing. */
export async function recordAlliesForm(tx: Tx, input: Recorded): Promise<AlliesForm | AppError> {
  const stored = await findForm(tx, input.id)
  // A hash and not the form itself: the ties it names may be ones that not every reader of the form may see.
  const contentHash = hashOf(input)
  if (stored) {
    if (stored.content_hash === contentHash) return toForm(stored)

    await audit(tx, {
      action: 'allies_forms.other_version',
      subject: 'allies_form',
      subjectId: input.id,
      before: toForm(stored),
      after: input,
    })
    return new AppError('different_content', 409)
  }
  const personId = await personOf(tx, input)
  if (personId instanceof AppError) return personId
  const added = await tie(tx, personId, input)
  // Refused in the middle: thrown, so that the person just written goes too.
  if (added instanceof AppError) throw added
  await insertForm(tx, {
    id: input.id,
    person_id: personId,
    recorded_on: input.recordedOn,
    impact: written(input.impact),
    might_do: written(input.mightDo),
    content_hash: contentHash,
  })
  await audit(
    tx,
    ...added.map((id) => ({
      action: 'affiliations.record',
      subject: 'affiliation',
      subjectId: id,
      after: { personId },
    })),
    {
      action: 'allies_forms.record',
      subject: 'allies_form',
      subjectId: input.id,
      after: { ...input, personId },
    },
  )
  const row = await findForm(tx, input.id)
  if (!row) throw notFound()
  return toForm(row)
}

export async function listAlliesForms(tx: Tx, { personId }: { personId: string }) {
  if ((await countVisiblePeople(tx, [personId])) === 0) throw notFound()
  return { forms: (await selectFormsOf(tx, personId)).map(toForm) }
}
