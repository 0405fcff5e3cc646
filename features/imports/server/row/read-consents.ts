import type { PersonInput } from '#features/people/contract.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import { foldText } from '#kernel/text/names.ts'
import { ordersOf } from './dates.ts'
import type { RowCells } from './row-cells.ts'

const YES =
  /^(y|yes|true|t|1|x|✓|✔|ok|agreed|given|consented|granted|opted in|opt in|explicit|subscribed|checked|ticked)$/
const NO =
  /^(n|no|false|f|0|refused|withdrawn|denied|not given|opted out|opt out|unsubscribed|none|never|do not contact)$/

/** Whether a cell says yes; undefined when it says neither. */
export function yesOrNo(text: string): boolean | undefined {
  const plain = /^[✓✔]$/.test(text.trim()) ? text.trim() : foldText(text)
  if (YES.test(plain)) return true
  return NO.test(plain) ? false : undefined
}

const REFUSES =
  /\b(no (more )?(calls?|phone|texts?|sms|e ?mails?|post|contact)|not to|never|do not|don ?t|stop|refuse[sd]?|withdrawn|denied|opted out|unsubscribed)\b/
const LIMITS = /\b(only|but|not|no|except|unless|until|if|ask|pending)\b/
const AGREES = /^(y|yes|ok|agreed|given|consented|granted|opted in) /

/** What words beside a plain yes or no say of a permission: "No - asked us to stop", "Yes (signed 3 May)". */
function permission(text: string): boolean | undefined {
  const said = yesOrNo(text)
  const plain = foldText(text)
  if (said !== undefined) return said
  if (/^(n|no|not|never|do not|don ?t|stop|refused|withdrawn) /.test(plain)) return false
  // "Yes, by mail only" is more than a yes can hold.
  return AGREES.test(plain) && !LIMITS.test(plain) ? true : undefined
}

/** In a column of those who want none, "Do not call" or since when is the wish, and only a plain "no" is none. */
export function refusal(text: string): boolean | undefined {
  const plain = foldText(text)
  if (/^(n|no|false|f|0|none)$/.test(plain)) return false
  const said = REFUSES.test(plain) || AGREES.test(`${plain} `) || ordersOf(text).length > 0
  return said ? true : yesOrNo(text)
}

type Consents = Pick<
  PersonInput,
  'contactConsent' | 'consentNote' | 'doNotContact' | 'doNotCall' | 'doNotText' | 'doNotMail'
>

/** Only what keeps us from contacting someone is taken over: a file that says nothing must not lift a wish. */
const WISHES = [
  ['do_not_contact', 'doNotContact', true],
  ['do_not_call', 'doNotCall', true],
  ['do_not_text', 'doNotText', true],
  ['do_not_mail', 'doNotMail', true],
  ['may_call', 'doNotCall', false],
  ['may_text', 'doNotText', false],
  ['may_mail', 'doNotMail', false],
] as const

function readWishes(cells: RowCells): Consents {
  const wishes: Consents = {}
  for (const [field, wish, when] of WISHES)
    for (const cell of cells.all(field)) {
      const since = ordersOf(cell.text).length > 0 || undefined
      const said = when ? refusal(cell.text) : (permission(cell.text) ?? since)
      if (said === undefined) cells.leaveOut(cell, 'not_yes_or_no')
      else if (said === when) wishes[wish] = true
    }
  return wishes
}

function readConsent(cells: RowCells): Consents {
  const cell = cells.first('contact_consent')
  const note = cells.line('consent_note')
  if (!cell) return note ? { consentNote: note } : {}
  const said = permission(cell.text)
  const isDate = ordersOf(cell.text).length > 0
  const words = isDate || yesOrNo(cell.text) === undefined ? cleanLine(cell.text).slice(0, 300) : undefined
  if (said === undefined && !isDate && !/^unknown$/i.test(cell.text)) cells.leaveOut(cell, 'not_yes_or_no')
  return {
    ...(said === undefined && !isDate ? {} : { contactConsent: said === false ? 'no' : 'yes' }),
    ...(note ? { consentNote: note } : words && (said !== undefined || isDate) ? { consentNote: words } : {}),
  }
}

/** What a mailing program keeps: whoever left its list is not to be mailed. A bounced address says nothing. */
function readSubscription(cells: RowCells): Consents {
  const cell = cells.first('subscription')
  if (!cell) return {}
  const words = foldText(cell.text)
  if (/unsubscribed|spam|complain|opted out|cleaned/.test(words) || yesOrNo(cell.text) === false)
    return { doNotMail: true }
  if (/^(re ?)?subscribed|opted in|active/.test(words) || yesOrNo(cell.text))
    return { contactConsent: 'yes', consentNote: 'Subscribed to mail' }
  return {}
}

/** What someone agreed to, and what they do not want. The stricter word counts. */
export function readConsents(cells: RowCells): Consents {
  return { ...readSubscription(cells), ...readConsent(cells), ...readWishes(cells), ...strictest(cells) }
}

const strictest = (cells: RowCells): Consents =>
  readSubscription(cells).doNotMail ? { doNotMail: true } : {}
