import type { Role } from '#kernel/contract.ts'
import type { ErrorWords } from '#web/errors.ts'

export const ROLE_WORDS: Record<Role, string> = {
  region: 'Regional organiser',
  branch: 'Branch organiser',
  listener: 'Listener',
  partner: 'Coalition partner',
  viewer: 'Viewer',
}

/** What each role may see, said to whoever gives it … */
export const ROLE_MEANS: Record<Role, string> = {
  region: 'Sees and changes everything in this workspace, and says who else may.',
  branch: 'Sees and changes the people of their branches.',
  listener: 'Sees the people given to them and those they wrote down themselves.',
  partner: 'Sees only what a coalition shares with them.',
  viewer: 'Sees totals, never names.',
}

/** … and to whoever gets it. */
export const ROLE_FOR_YOU: Record<Role, string> = {
  region: 'You see and change everything in this workspace, and say who else may.',
  branch: 'You see and change the people of your branches.',
  listener: 'You see the people given to you and those you write down yourself.',
  partner: 'You see what a coalition shares with you.',
  viewer: 'You see totals, never names.',
}

export const PASSWORD = {
  means:
    'You will be signed out on every other device. Passkeys and tokens for other programs end too, in case someone else made one.',
  keep: 'Keep my passkeys and tokens',
  keepHint: 'Only if you are sure that every one of them is yours.',
  ended: 'Your new password is set. Other devices are signed out, and passkeys and tokens have ended.',
  kept: 'Your new password is set. Other devices are signed out; passkeys and tokens stay.',
  resetMeans:
    'You will be signed out everywhere. Passkeys and tokens for other programs end too; you can make new ones.',
}

export const PASSWORD_HINT =
  'At least 12 characters. A few words that only you would put together are easy to remember and hard to guess.'

export const FIELD_WORDS: Record<string, string> = {
  not_an_address: 'This does not look like a mail address.',
  too_like_you: 'Your own name, address or workspace is the first thing others would try.',
  too_common:
    'Many people use this one, or nearly this, so it would soon be guessed. Take a few words that only you would put together.',
  too_simple: 'This uses hardly more than one key. Try a few words.',
  'password:too_small': 'At least 12 characters, please.',
  'next:too_small': 'At least 12 characters, please.',
  'password:too_big': 'At most 200 characters, please.',
  'next:too_big': 'At most 200 characters, please.',
  needs_branch: 'Choose at least one branch.',
  needs_coalition: 'Choose at least one coalition.',
  'code:too_small': 'Six digits, or one of your recovery codes.',
}

export const ERROR_WORDS: ErrorWords = {
  wrong_password: {
    title: 'The mail address or the password is not right.',
    next: 'Look for a typing slip and try again.',
  },
  code_needed: 'Now the code from your authenticator app.',
  wrong_code: {
    title: 'That code is not right, or it has been used.',
    next: 'Wait for the next one in your app, or use a recovery code.',
  },
  locked: {
    title: 'Too many wrong passwords: this account is closed for a while.',
    next: 'Try again in a quarter of an hour, or ask whoever looks after your Commonground to open it.',
  },
  too_many: { title: 'Too many tries from here.', next: 'Wait a quarter of an hour, then try again.' },
  no_workspace: {
    title: 'Your account is in order, but it belongs to no workspace any more.',
    next: 'Ask a regional organiser to invite you again.',
  },
  passkey_failed: { title: 'The passkey did not open this.', next: 'Try again, or use your password.' },
  link_ended: {
    title: 'This link does not work any more.',
    next: 'It was used, taken back or is too old. Ask whoever sent it for a new one.',
  },
  email_taken: {
    title: 'This mail address has an account already.',
    next: 'Use it with its password, or take another address.',
  },
  already_organiser: {
    title: 'You are in this workspace already.',
    next: 'There is nothing to join. Just go in.',
  },
  last_regional: {
    title: 'Someone has to look after this workspace.',
    next: 'Make someone else a regional organiser first.',
  },
  two_step_on: 'The second step is on already.',
  two_step_not_started: { title: 'That took too long.', next: 'Start again with a new picture.' },
}

/** While the second step is set up there are no recovery codes yet; a code fails by a slip or by the phone's clock. */
export const STARTING_WORDS: ErrorWords = {
  ...ERROR_WORDS,
  wrong_code: {
    title: 'That is not the code that the app shows now.',
    safe: 'Nothing has changed: you can still sign in without a code.',
    next: 'Wait for the next six digits and type those. If they fail too, see that your phone sets its clock by itself, or scan the picture again.',
  },
}

/** On pages of someone who is known, only the password can be wrong. */
export const OWN_ERROR_WORDS: ErrorWords = {
  ...ERROR_WORDS,
  wrong_password: { title: 'That is not your password.', next: 'Look for a typing slip and try again.' },
}

export const REMINDERS = {
  title: 'Reminders by mail',
  soft: 'How much waits on Today, in numbers. No name stands in the mail.',
  noMail: 'This installation has no mail server yet. Your choice is kept until it has one.',
  when: 'When?',
  hour: 'From what time?',
  saved: 'Kept.',
  options: [
    { value: 'never', label: 'Never' },
    { value: 'daily', label: 'Every day' },
    { value: 'weekly', label: 'Once a week' },
  ],
  day: 'On which day?',
  days: [
    { value: '1', label: 'Monday' },
    { value: '2', label: 'Tuesday' },
    { value: '3', label: 'Wednesday' },
    { value: '4', label: 'Thursday' },
    { value: '5', label: 'Friday' },
    { value: '6', label: 'Saturday' },
    { value: '7', label: 'Sunday' },
  ],
  stopTitle: 'Stop reminders by mail',
  stopText: 'You get no more mails about what waits for you. Today in the app stays as it is.',
  stop: 'Stop these mails',
  stopped: 'Stopped. You can choose otherwise at any time under Your account.',
  cut: {
    title: 'This link is not whole.',
    next: 'Open it from the mail again, or choose “Never” under Your account.',
  },
} as const
