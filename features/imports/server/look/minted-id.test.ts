import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { isMintedBy, mintedId, placeIn } from './minted-id.ts'

test('an id tells of which row of the import it was made', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 30 - 1 }), (line) => {
      const importId = newId()
      const id = mintedId(importId, 'people', line)
      expect(placeIn(id)).toBe(line)
      expect(isMintedBy(importId, id)).toBe(true)
    }),
  ))
