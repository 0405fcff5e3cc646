import { routes as accounts } from '#features/accounts/web/routes.tsx'
import { routes as affiliations } from '#features/affiliations/web/routes.tsx'
import { routes as areas } from '#features/areas/web/routes.tsx'
import { routes as branches } from '#features/branches/web/routes.tsx'
import { routes as customFields } from '#features/custom-fields/web/routes.tsx'
import { routes as demo } from '#features/demo/web/routes.tsx'
import { routes as help } from '#features/help/web/routes.tsx'
import { routes as home } from '#features/home/web/routes.tsx'
import { routes as imports } from '#features/imports/web/routes.tsx'
import { routes as introductions } from '#features/introductions/web/routes.tsx'
import { routes as map } from '#features/map/web/routes.tsx'
import { routes as matching } from '#features/matching/web/routes.tsx'
import { routes as oneToOnes } from '#features/one-to-ones/web/routes.tsx'
import { routes as organisations } from '#features/organisations/web/routes.tsx'
import { routes as people } from '#features/people/web/routes.tsx'
import { routes as phoneLists } from '#features/phone-lists/web/routes.tsx'
import { routes as privacy } from '#features/privacy/web/routes.tsx'
import { routes as ties } from '#features/ties/web/routes.tsx'
import type { RoomRoute } from './room-route.ts'

/** Every room of the house that has pages. A new room is one import and one line. */
export const rooms: readonly RoomRoute[] = [
  ...home,
  ...people,
  ...oneToOnes,
  ...organisations,
  ...branches,
  ...areas,
  ...affiliations,
  ...ties,
  ...introductions,
  ...phoneLists,
  ...map,
  ...matching,
  ...imports,
  ...customFields,
  ...privacy,
  ...demo,
  ...help,
  ...accounts,
]
