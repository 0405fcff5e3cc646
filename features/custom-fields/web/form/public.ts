/** What other rooms' forms may use of this one: apart from what pages that only read need. */
export { OwnFields } from './own-fields.tsx'
