import type { Field, TableKind } from '../../mapping.contract.ts'
import type { Contents } from './column-contents.ts'
import { fieldsOfTitle } from './titles.ts'

/** How well a column fits a field; above 1 it may be taken for it. */
export type Fit = { column: number; field: Field; score: number }

const plain = (field: Field) => field.replace(/^(person|other)_/, '') as Field

/** What a field's cells must look like, whatever stands above them: −9 for impossible, more for likely. */
function evidence(field: Field, contents: Contents): number {
  const { mail, phone, mobile, postcode, date, digits, comma, name, yesNo, cells, link } = contents
  if (cells.length === 0) return -1
  switch (plain(field)) {
    case 'email':
      return mail > 0.3 ? mail : -9
    case 'phone':
      return mail > 0.3 || yesNo > 0.5 ? -9 : phone > 0.3 ? phone : digits > 0.5 ? -1.5 : -2
    case 'mobile':
      return mail > 0.3 || yesNo > 0.5 ? -9 : mobile > 0.5 ? 1 : phone > 0.3 ? 0.2 : -2
    case 'contact':
      return mail + phone > 0.5 && mail > 0.1 && phone > 0.1 ? 2 : mail + phone > 0.5 ? 0 : -9
    case 'postcode':
      return postcode > 0.3 ? postcode : digits > 0.5 ? 0 : -1
    case 'website':
      return link > 0.3 ? 1 : -9
    case 'birth_date':
      return date > 0.3 || yearShare(contents) > 0.5 ? 1 : -9
    case 'name':
      return mail > 0.3 || digits > 0.5 || date > 0.5 || link > 0.5 || yesNo > 0.5
        ? -9
        : comma > 0.6 || name > 0.4
          ? 0.5
          : 0
    case 'given_name':
    case 'family_name':
      return mail > 0.1 || digits > 0.3 ? -9 : 0.3
    case 'prefix':
      return averageLength(contents) > 12 ? -9 : 0
    case 'address':
      return mail > 0.3 || phone > 0.5 || link > 0.5 || date > 0.5 ? -9 : 0
    case 'may_call':
    case 'may_text':
    case 'may_mail':
    case 'do_not_call':
    case 'do_not_text':
    case 'do_not_mail':
    case 'do_not_contact':
      return date > 0.5 || mail > 0.3 ? -9 : 0
    case 'branch':
    case 'workplace':
    case 'organisation':
    case 'organisation_name':
    case 'role':
    case 'job_title':
    case 'activist_role':
      return mail > 0.3 || phone > 0.5 || date > 0.5 ? -9 : yesNo > 0.8 ? -2.5 : 0
    case 'external_id':
      return mail > 0.3 || link > 0.8 || yesNo > 0.5 || contents.long > 0.2 ? -9 : 0
    case 'touch_on':
      return date > 0.3 ? 0.5 : -9
    case 'since':
      return date > 0.3 || yearShare(contents) > 0.3 ? 0.5 : -9
    case 'head_count':
      return digits > 0.5 ? 0.5 : -9
    default:
      return 0
  }
}

// Where each row is a record, an id that many share is something else: the code of an area, of a branch.
const rarity = (field: Field, { variety, cells }: Contents) =>
  field !== 'external_id' || cells.length < 10 || variety > 0.8 ? 0 : variety > 0.4 ? -1 : -9

const yearShare = ({ cells }: Contents) =>
  cells.filter((cell) => /^(18|19|20)\d\d$/.test(cell)).length / Math.max(cells.length, 1)
const averageLength = ({ cells }: Contents) =>
  cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(cells.length, 1)

/** What cells say by themselves where no title does. */
function fitsWithoutTitle(kind: TableKind, contents: Contents, titled: boolean): [Field, number][] {
  const { mail, phone, mobile, wholePostcode, comma, name, word, link, cells, date, digits } = contents
  if (cells.length === 0) return []
  const fits: [Field, number][] = []
  const person = kind === 'affiliations' || kind === 'connections' ? 'person_' : ''
  const add = (field: string, score: number) => fits.push([field as Field, score])
  if (kind !== 'workplaces') {
    if (mail > 0.6) add(`${person}email`, 1 + mail)
    if (mail + phone > 0.8 && mail > 0.2 && phone > 0.2 && person === '') add('contact', 2.5)
    if (phone > 0.7 && date < 0.3) {
      if (kind === 'people' && mobile > 0.7) add('mobile', 1 + mobile)
      else add(`${person}phone`, 1 + phone)
    }
  }
  if (person === '' && wholePostcode > 0.7 && digits < 0.5) add('postcode', 1 + wholePostcode)
  if (kind === 'organisations' && link > 0.7) add('website', 1 + link)
  if (titled) return fits
  if (kind === 'people' && comma > 0.6) add('name', 1.6)
  else if (kind === 'people' && name > 0.8 && word < 0.5) add('name', 1.3 + name / 10)
  else if (kind === 'organisations' && contents.variety > 0.8 && digits < 0.2) add('name', 1.1)
  return fits
}

/** What one column may be taken for, from its title and from what stands in it. */
export function fitsOf(kind: TableKind, column: number, title: string, contents: Contents): Fit[] {
  const scores = new Map<Field, number>()
  for (const [field, score] of fieldsOfTitle(title, kind))
    scores.set(field, score + evidence(field, contents) + rarity(field, contents))
  for (const [field, score] of fitsWithoutTitle(kind, contents, title !== ''))
    scores.set(field, Math.max(scores.get(field) ?? 0, score))
  return [...scores].filter(([, score]) => score > 1).map(([field, score]) => ({ column, field, score }))
}
