import { bringAreas } from '#features/areas/server/public.ts'
import { newId } from '#kernel/ids.ts'
import { csvText } from '#kernel/text/csv.ts'
import type { Tx } from '#server/database/actor.ts'
import { BOROUGH } from './borough/places/addresses.ts'
import type { BoroughMap, Outline } from './borough/types.ts'

const collection = (outlines: readonly Outline[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: outlines.map(({ code, name, rings }) => ({
      type: 'Feature',
      properties: { code, name },
      geometry: { type: 'Polygon', coordinates: rings },
    })),
  })

const gazetteer = ({ places }: BoroughMap) =>
  csvText(
    ['pcds', 'osward', 'lat', 'long'],
    places.map(({ postcode, ward, lon, lat }) => [postcode, ward, lat, lon]),
  )

/** Brings the invented boundaries in as files, by the same door as a region does. */
export async function bringMap(tx: Tx, map: BoroughMap): Promise<void> {
  const files = [
    [`Wards of ${BOROUGH}`, collection(map.wards)],
    [`Outcodes of ${BOROUGH}`, collection(map.outcodes)],
    [`Postcodes of ${BOROUGH}`, gazetteer(map)],
  ] as const
  for (const [name, text] of files) await bringAreas(tx, { id: newId(), name, file: new File([text], name) })
}
