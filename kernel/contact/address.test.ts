import { expect, it } from 'vitest'
import { addressParts } from './address.ts'

it.each([
  [{ text: 'E17 4QQ', postcode: 'E17 4QQ' }, ['E17 4QQ']],
  [{ text: 'e174qq', postcode: 'E17 4QQ' }, ['E17 4QQ']],
  [
    { text: '79 Opal Street, E17 4QQ', postcode: 'E17 4QQ', label: 'home' },
    ['79 Opal Street', 'E17 4QQ', 'home'],
  ],
  [{ text: '79 Opal Street', postcode: 'E17 4QQ' }, ['79 Opal Street', 'E17 4QQ']],
  [{ text: '79 Opal Street', postcode: null }, ['79 Opal Street']],
])('%o is told once', (address, parts) => expect(addressParts(address)).toEqual(parts))
