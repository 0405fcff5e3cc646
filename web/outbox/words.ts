import type { OutgoingState } from './store.ts'

export const OUTBOX = {
  title: 'Waiting to send',
  soft: 'Saved on this device while there was no signal. It goes out by itself when you are back in reach.',
  none: 'Nothing waits. What you save without signal is kept here until it is sent.',
  send: 'Send now',
  carryOn: 'Carry on writing',
  decide: 'Open and decide',
  file: 'Save as a file',
  see: 'See what waits',
  signIn: 'Sign in to send it',
  kept: 'Saved on this device. It is sent as soon as there is signal.',
  sentNow: (title: string) => `Sent: ${title}`,
  leave: (count: number) =>
    `${count === 1 ? 'One write-up is' : `${count} write-ups are`} not sent yet. Signed out, ${count === 1 ? 'it stays' : 'they stay'} on this device until you sign in here again.`,
  gone: 'It has been sent meanwhile.',
  waits: (count: number) =>
    count === 1 ? 'One write-up waits to be sent.' : `${count} write-ups wait to be sent.`,
  asks: (count: number) => (count === 1 ? 'One needs your attention.' : `${count} need your attention.`),
  state: {
    waiting: 'waiting to send',
    signed_out: 'waiting: you are signed out',
    attention: 'needs attention',
    sent: 'sent',
  } satisfies Record<OutgoingState, string>,
}

const WHY: Record<string, string> = {
  different_content: 'It is written up already in other words. Open it to see both and choose.',
  invalid: 'Something in it needs another look.',
  not_found: 'Whom it is about cannot be found any more.',
  not_allowed: 'Your role does not cover this any more. Save it as a file, and ask a regional organiser.',
  gone: 'This has been taken away meanwhile.',
}
export const whyWords = (code: string | undefined) =>
  WHY[code ?? ''] ?? 'It could not be taken as it is. Open it and save it again.'
