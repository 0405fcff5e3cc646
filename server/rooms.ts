import { accountsJobs } from '#features/accounts/server/jobs.ts'
import { accountsRouter } from '#features/accounts/server/router.ts'
import {
  affiliationsRouter,
  alliesFormsRouter,
  connectionsRouter,
} from '#features/affiliations/server/router.ts'
import { areasRouter, communitiesRouter } from '#features/areas/server/router.ts'
import { branchesRouter } from '#features/branches/server/router.ts'
import { customFieldsRouter } from '#features/custom-fields/server/router.ts'
import { demoRouter } from '#features/demo/server/router.ts'
import { homeJobs } from '#features/home/server/jobs.ts'
import { homeRouter } from '#features/home/server/router.ts'
import { importsJobs } from '#features/imports/server/jobs.ts'
import { importsRouter } from '#features/imports/server/router.ts'
import { introductionRefusalsRouter, introductionsRouter } from '#features/introductions/server/router.ts'
import { mapRouter } from '#features/map/server/router.ts'
import { matchingJobs } from '#features/matching/server/jobs.ts'
import { matchingRouter } from '#features/matching/server/router.ts'
import {
  followUpsRouter,
  issuesRouter,
  leadershipMarksRouter,
  oneToOnesRouter,
} from '#features/one-to-ones/server/router.ts'
import { organisationsRouter } from '#features/organisations/server/router.ts'
import { peopleRouter } from '#features/people/server/router.ts'
import { phoneListsRouter } from '#features/phone-lists/server/router.ts'
import { privacyRouter } from '#features/privacy/server/router.ts'
import { savedListsRouter } from '#features/saved-lists/server/router.ts'
import { tiesJobs } from '#features/ties/server/jobs.ts'
import { tiesRouter } from '#features/ties/server/router.ts'
import type { Job } from './jobs/jobs.ts'

/** Every room's operations and background work. A new room adds its lines here. */
export const router = {
  accounts: accountsRouter,
  affiliations: affiliationsRouter,
  alliesForms: alliesFormsRouter,
  areas: areasRouter,
  connections: connectionsRouter,
  branches: branchesRouter,
  communities: communitiesRouter,
  customFields: customFieldsRouter,
  demo: demoRouter,
  followUps: followUpsRouter,
  home: homeRouter,
  imports: importsRouter,
  introductionRefusals: introductionRefusalsRouter,
  introductions: introductionsRouter,
  issues: issuesRouter,
  leadershipMarks: leadershipMarksRouter,
  map: mapRouter,
  matching: matchingRouter,
  oneToOnes: oneToOnesRouter,
  organisations: organisationsRouter,
  people: peopleRouter,
  phoneLists: phoneListsRouter,
  privacy: privacyRouter,
  savedLists: savedListsRouter,
  ties: tiesRouter,
}

export const jobs: readonly Job<never>[] = [
  ...accountsJobs,
  ...homeJobs,
  ...importsJobs,
  ...matchingJobs,
  ...tiesJobs,
]
