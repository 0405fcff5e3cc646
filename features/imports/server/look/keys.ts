import { tokensOf } from '#kernel/text/tokens.ts'
import { idsBorne } from './own-ids.ts'
import type { Given, Keys } from './subject.ts'

type Reach = Pick<Parameters<typeof tokensOf>[0], 'phones' | 'emails' | 'keys'>

/** By mails, phones and keys: names and tags are borne by too many to tell who someone is. */
export const keysBy = (given: Given, reach: Reach): Keys => ({
  tokens: tokensOf({ name: '', tags: [], ...reach }).filter(({ kind }) => kind !== 'tail'),
  externalIds: idsBorne(given),
  ids: given.ourId ? [given.ourId] : [],
})
