/**
 * What is chosen of a list is sent one after the other: on a bad line an earlier choice could arrive after the later one,
 * and stand.
 */
export const inOrder = { scope: { id: 'imports' } }
