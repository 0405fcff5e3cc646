/** The door of the accounts room. */
export {
  everyone,
  inviteFromConsole,
  keepersFromConsole,
  makerFromConsole,
  regionalFromConsole,
  resetFromConsole,
  unlockFromConsole,
} from './console.ts'
export { exampleOf, openExample, removeExample } from './example-workspace.ts'
export { identify } from './identify.ts'
export { exampleUser, signInLink } from './one-time-link.ts'
export { type DueReminder, remindLater, takeDueReminders } from './reminders.ts'
export { setupLink } from './set-up.ts'
export { stillMay } from './still-may.ts'
export { makeToken, stopToken, tokensOf } from './tokens.ts'
