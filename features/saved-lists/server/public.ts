/** What other rooms may ask of this one. */
export { saveList } from './saved-lists.ts'
