/** What other rooms' pages may use of this one. */
export { PhoneListDialog } from './phone-list-dialog.tsx'
