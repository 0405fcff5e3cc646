import { accounts } from './accounts/contract.ts'
import { affiliations, alliesForms, connections } from './affiliations/contract.ts'
import { areas, communities } from './areas/contract.ts'
import { branches } from './branches/contract.ts'
import { customFields } from './custom-fields/contract.ts'
import { demo } from './demo/contract.ts'
import { home } from './home/contract.ts'
import { imports } from './imports/contract.ts'
import { introductionRefusals, introductions } from './introductions/contract.ts'
import { map } from './map/contract.ts'
import { matching } from './matching/contract.ts'
import { followUps, issues, leadershipMarks, oneToOnes } from './one-to-ones/contract.ts'
import { organisations } from './organisations/contract.ts'
import { people } from './people/contract.ts'
import { phoneLists } from './phone-lists/contract.ts'
import { privacy } from './privacy/contract.ts'
import { savedLists } from './saved-lists/contract.ts'
import { ties } from './ties/contract.ts'

/** Everything the product can do, room by room: what the web app and anyone else may call. */
export const contract = {
  accounts,
  affiliations,
  alliesForms,
  areas,
  branches,
  communities,
  connections,
  customFields,
  demo,
  followUps,
  home,
  imports,
  introductionRefusals,
  introductions,
  issues,
  leadershipMarks,
  map,
  matching,
  oneToOnes,
  organisations,
  people,
  phoneLists,
  privacy,
  savedLists,
  ties,
}
