/** The door of the accounts room. */
export { identify } from './identify.ts'
export { setupLink } from './set-up.ts'
