import { list } from '../names/origin.ts'

export type Area = {
  key: string
  name: string
  outcode: string
  /** How many households live here, compared with the other areas. */
  size: number
  streets: string[]
  /** Origins found here more often than elsewhere; every origin is found everywhere. */
  gathers: string[]
}

const area = (
  key: string,
  name: string,
  outcode: string,
  size: number,
  streets: string,
  gathers: string[] = [],
): Area => ({ key, name, outcode, size, streets: list(streets), gathers })

/** The nine estates the wardens look after. */
export const ESTATES: readonly Area[] = [
  area(
    'marsh',
    'Marsh estate',
    'M33',
    9,
    'Marsh Lane, Sedge Walk, Bulrush Court, Heron Way, Reedmace Close',
    ['nigerian', 'caribbean'],
  ),
  area('priory', 'Priory estate', 'M33', 7, 'Priory Walk, Cloister Road, Abbot Close, Almoner Street', [
    'irish',
    'polish',
  ]),
  area('canalside', 'Canalside estate', 'M32', 8, 'Wharf Road, Towpath View, Bargee Close, Lock Keeper Way', [
    'pakistani',
    'somali',
    'arab',
  ]),
  area('hollin-bank', 'Hollin Bank estate', 'M32', 7, 'Hollin Bank, Holly Rise, Thorn Grove, Rowan Steps', [
    'bengali',
    'ghanaian',
  ]),
  area('kestrel', 'Kestrel estate', 'M32', 6, 'Kestrel Drive, Merlin Close, Harrier Walk, Falcon Court', [
    'romanian',
    'eritrean',
  ]),
  area(
    'weavers-green',
    "Weavers' Green estate",
    'WA14',
    6,
    'Shuttle Street, Loom Court, Bobbin Row, Carder Close',
    ['portuguese', 'zimbabwean'],
  ),
  area(
    'lower-moss',
    'Lower Moss estate',
    'WA14',
    5,
    'Lower Moss Road, Peat Close, Cotton Grass Way, Lapwing Avenue',
  ),
  area('northway', 'Northway estate', 'WA15', 6, 'Northway, Pilgrim Road, Compass Close, Meridian Walk', [
    'filipino',
    'indian',
  ]),
  area(
    'quarry-hill',
    'Quarry Hill estate',
    'WA15',
    5,
    'Quarry Hill, Flagstone Road, Mason Court, Slater Row',
  ),
]

export const NEIGHBOURHOODS: readonly Area[] = [
  area(
    'town-centre',
    'Harrow Dale town centre',
    'M33',
    7,
    'Market Street, Corn Mill Lane, Theatre Row, Bakehouse Yard, Tenter Street, Exchange Square',
    ['chinese', 'polish', 'iranian'],
  ),
  area(
    'ashgrove',
    'Ashgrove',
    'M33',
    7,
    'Ashgrove Road, Copse Lane, Spinney Avenue, Ashgrove Terrace, Dell Road',
  ),
  area('moor-lane', 'Moor Lane', 'M33', 6, 'Moor Lane, Heather Road, Bilberry Street, Curlew Avenue', [
    'caribbean',
    'irish',
  ]),
  area(
    'gorse-street',
    'Gorse Street',
    'M32',
    8,
    'Gorse Street, Alma Street, Garnet Street, Ruby Street, Opal Street',
    ['pakistani', 'bengali', 'arab'],
  ),
  area('old-foundry', 'Old Foundry', 'M32', 6, 'Foundry Road, Anvil Street, Crucible Lane, Bellows Row', [
    'polish',
    'ukrainian',
    'punjabi',
  ]),
  area('millbrook', 'Millbrook', 'WA14', 6, 'Millbrook Road, Weir Lane, Sluice Street, Millrace Avenue', [
    'indian',
    'punjabi',
    'tamil',
  ]),
  area('stanmere', 'Stanmere', 'WA14', 6, 'Stanmere Road, Lakeside Avenue, Boathouse Lane, Willow Park', [
    'jewish',
  ]),
  area('high-dale', 'High Dale', 'WA15', 5, 'High Dale Road, Fell View, Beacon Lane, Cairn Avenue', [
    'scottish',
    'welsh',
  ]),
  area('larkfield', 'Larkfield', 'WA15', 6, 'Larkfield Road, Meadow Rise, Haymaker Lane, Clover Street', [
    'chinese',
    'vietnamese',
  ]),
]

export const AREAS: readonly Area[] = [...ESTATES, ...NEIGHBOURHOODS]

export function areaOf(key: string): Area {
  const found = AREAS.find((each) => each.key === key)
  if (!found) throw new RangeError(`no area called ${key}`)
  return found
}
