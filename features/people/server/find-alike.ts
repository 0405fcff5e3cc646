import { tidyAddresses, tidyEmails, tidyPhones, tidyPostcode } from '#kernel/contact/tidy.ts'
import { foldText } from '#kernel/text/names.ts'
import type { Tx } from '#server/database/actor.ts'
import type { Alike, PersonInput } from '../contract.ts'
import { findKnownPeople } from './find-people.ts'

type Reach = Pick<PersonInput, 'name' | 'phones' | 'emails' | 'addresses' | 'postcode'>

const SHOWN = 3

/** "Whitlock, Joan" is "Joan Whitlock". */
const words = (name: string) => foldText(name).split(' ').sort().join(' ')

const numbers = ({ phones = [] }: Reach) => tidyPhones(phones).map(({ number, e164 }) => e164 ?? number)
const mails = ({ emails = [] }: Reach) => emails.map(({ address }) => address.toLowerCase())
function homes({ addresses = [], postcode }: Reach): string[] {
  const all = [postcode, ...tidyAddresses(addresses).map((each) => each.postcode)]
  return all.flatMap((each) => (each ? (tidyPostcode(each, []).postcode ?? []) : []))
}

const meet = (one: readonly string[], other: readonly string[]) => one.some((each) => other.includes(each))

/**
 * Whom the asker sees under just this name with the same phone, mail or postcode: most likely the person they are
 * about to write down again. A mail that is none is not compared.
 */
export async function findAlike(tx: Tx, asked: Reach): Promise<{ people: Alike[] }> {
  const reach = { ...asked, emails: asked.emails?.filter(({ address }) => address.includes('@')) }
  const named = await findKnownPeople(tx, { externalIds: [], mails: [], names: [asked.name] })
  const alike = named.flatMap(({ id, input }) => {
    if (words(input.name) !== words(asked.name)) return []
    const same = [
      ...(meet(numbers(input), numbers(reach)) ? (['phone'] as const) : []),
      ...(meet(mails({ ...input, emails: tidyEmails(input.emails ?? []) }), mails(reach))
        ? (['mail'] as const)
        : []),
      ...(meet(homes(input), homes(reach)) ? (['postcode'] as const) : []),
    ]
    return same.length > 0
      ? [{ id, name: input.name, kind: input.kind, jobTitle: input.jobTitle ?? null, same }]
      : []
  })
  return { people: alike.sort((a, b) => b.same.length - a.same.length).slice(0, SHOWN) }
}
