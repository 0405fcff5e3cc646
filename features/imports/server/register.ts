import { normaliseEmail } from '#kernel/contact/email.ts'
import type { EmailField, ExternalId } from '#kernel/contact/fields.ts'
import { newId } from '#kernel/ids.ts'
import { foldText } from '#kernel/text/names.ts'
import type { Target } from './plan.ts'

export type Recognisable = {
  name: string
  emails?: EmailField[] | undefined
  externalIds?: ExternalId[] | undefined
}
type Known<Input> = { id: string; version: number; input: Input }

/** What two names are the same by; a name without any letter stands for itself. */
export const nameKey = (name: string) => foldText(name) || name.trim().toLowerCase()
export const mailKey = (address: string) => normaliseEmail(address)?.key ?? address.toLowerCase()
const externalKey = ({ system, id }: ExternalId) => `${system}\n${id}`

/** Everyone, or every organisation, that the file may speak of: those written down already and those it brings. */
export class Register<Input extends Recognisable> {
  readonly #targets = new Map<string, Target<Input>>()
  readonly #byExternal = new Map<string, Target<Input>>()
  readonly #byMail = new Map<string, Set<Target<Input>>>()
  readonly #byName = new Map<string, Set<Target<Input>>>()

  /** Takes in what the database knows; what was taken in before stays as the file has made it since. */
  learn(known: readonly Known<Input>[]): void {
    for (const { id, version, input } of known) {
      if (this.#targets.has(id)) continue
      this.#keep({ id, version, before: structuredClone(input), now: input, ...fresh() })
    }
  }

  add(input: Input): Target<Input> {
    return this.#keep({ id: newId(), version: 0, before: null, now: input, ...fresh() })
  }

  #keep(target: Target<Input>): Target<Input> {
    this.#targets.set(target.id, target)
    this.index(target)
    return target
  }

  /** To be called again after a merge: what was added makes it recognisable to later rows. */
  index(target: Target<Input>): void {
    const { name, emails, externalIds } = target.now
    for (const each of externalIds ?? []) this.#byExternal.set(externalKey(each), target)
    for (const each of emails ?? []) put(this.#byMail, mailKey(each.address), target)
    put(this.#byName, nameKey(name), target)
  }

  byExternalIds(ids: readonly ExternalId[]): Target<Input> | undefined {
    return ids.map((each) => this.#byExternal.get(externalKey(each))).find(Boolean)
  }

  byMails(emails: readonly EmailField[]): Target<Input>[] {
    return [...new Set(emails.flatMap((each) => [...(this.#byMail.get(mailKey(each.address)) ?? [])]))]
  }

  byName(name: string): Target<Input>[] {
    return [...(this.#byName.get(nameKey(name)) ?? [])]
  }

  touched(): Target<Input>[] {
    return [...this.#targets.values()].filter((each) => each.before === null || each.changed.size > 0)
  }
}

const fresh = () => ({
  changed: new Set<string>(),
  claimed: new Set<string>(),
  rows: new Set<string>(),
})

function put<Value>(index: Map<string, Set<Value>>, key: string, value: Value): void {
  const there = index.get(key)
  if (there) there.add(value)
  else index.set(key, new Set([value]))
}
