import type { AddressField } from './fields.ts'

const bare = (text: string) => text.replace(/\s/g, '').toUpperCase()

/** An address's text without a postcode that it repeats: "79 Opal Street, M32 2BB" where M32 2BB is kept beside it. */
export function withoutPostcode({ text, postcode }: Pick<AddressField, 'text' | 'postcode'>): string {
  if (!postcode || !bare(text).endsWith(bare(postcode))) return text
  let left = text
  for (const letter of [...bare(postcode)].reverse())
    left = left.trimEnd().slice(0, left.trimEnd().toUpperCase().lastIndexOf(letter))
  return left.replace(/[\s,.·;-]+$/, '')
}

/** Text, postcode and label in one line, each once. */
export const addressParts = (address: AddressField): string[] =>
  [withoutPostcode(address), address.postcode ?? '', address.label ?? ''].filter(Boolean)
