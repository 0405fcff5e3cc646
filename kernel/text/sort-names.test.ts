import { expect, it } from 'vitest'
import { sortNameOf } from './sort-names.ts'

it.each([
  ['Joan Whitlock', null, null, 'whitlock joan'],
  ['Joan Whitlock', 'Whitlock', 'Joan', 'whitlock joan'],
  ['Joan Whitlock', 'Whitlock', null, 'whitlock joan'],
  ['Joan Whitlock', null, 'Joan', 'whitlock joan'],
  ['Cllr Mary Ann O’Brien MBE', null, null, 'obrien mary ann'],
  ['Whitlock, Joan', null, null, 'whitlock joan'],
  ['KHAN Amina', null, null, 'khan amina'],
  ['Mrs Khan', null, null, 'khan'],
  ['Jan van der Meer', null, null, 'van der meer jan'],
  ['Jan van der Meer', 'van der Meer', 'Jan', 'van der meer jan'],
  ['Ann Nguyen-Smith', null, null, 'nguyen smith ann'],
  ['Madonna', null, null, 'madonna'],
  ['김민준', null, null, '김민준'],
  ['!!!', null, null, ''],
])('%s (%s, %s) stands under “%s”', (name, family, given, under) =>
  expect(sortNameOf(name, family, given)).toBe(under.normalize('NFC')),
)
