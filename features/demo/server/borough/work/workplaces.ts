import { slug } from '../names/spelling.ts'
import { CATERERS, CLEANERS, COUNCIL, HOSPITALS, UNIVERSITY } from '../organisations/work-and-media.ts'
import type { AddressBook } from '../places/addresses.ts'
import type { Branch, Workplace } from '../types.ts'

export const BRANCHES: readonly Branch[] = [
  { key: 'local-government', name: 'Harrow Dale local government branch', serviceGroup: 'local_government' },
  { key: 'health', name: 'Harrow Dale health branch', serviceGroup: 'health' },
  { key: 'higher-education', name: 'University of Harrow Dale branch', serviceGroup: 'higher_education' },
]

export const DEPOT = 'Estate wardens, Marsh Lane depot'

export type Work = {
  name: string
  branchKey: string
  employer: string
  contract: { with: string; what: string } | null
  areaKey: string
  headCount: number
  /** Share of the workers whom the branch has on record, in hundredths. */
  known: number
  jobs: string[]
}

const site = (
  branchKey: string,
  employer: string,
  name: string,
  areaKey: string,
  headCount: number,
  known: number,
  jobs: string[],
  contract: Work['contract'] = null,
): Work => ({ name, branchKey, employer, contract, areaKey, headCount, known, jobs })

const council = site.bind(null, 'local-government', COUNCIL)
const hospital = site.bind(null, 'health', HOSPITALS)
const university = site.bind(null, 'higher-education', UNIVERSITY)

const CLEANING = ['cleaner', 'cleaner', 'cleaner', 'cleaning supervisor', 'night cleaner']
const CATERING = ['catering assistant', 'cook', 'kitchen porter', 'kitchen assistant']

/** Contracted-out sites have few of us on record: that gap is what the example should show. */
export const WORK: readonly Work[] = [
  council(DEPOT, 'marsh', 60, 90, [
    'estate warden',
    'estate warden',
    'night warden',
    'warden team leader',
    'mobile warden',
  ]),
  council('Town hall offices', 'town-centre', 420, 60, [
    'revenues officer',
    'planning officer',
    'receptionist',
    'payroll clerk',
    'committee clerk',
  ]),
  council('Central library', 'town-centre', 44, 70, [
    'library assistant',
    'librarian',
    "children's librarian",
  ]),
  council('Parks and refuse, Canal Street yard', 'canalside', 180, 62, [
    'gardener',
    'refuse loader',
    'driver',
    'street cleaner',
  ]),
  council('Housing and benefits office', 'canalside', 130, 66, [
    'housing officer',
    'benefits adviser',
    'homelessness officer',
  ]),
  council('Children and family social work', 'town-centre', 150, 60, [
    'social worker',
    'family support worker',
    'contact supervisor',
  ]),
  council('Ashgrove primary school', 'ashgrove', 58, 60, [
    'teaching assistant',
    'midday supervisor',
    'school secretary',
    'caretaker',
  ]),
  council('Beech House care home', 'larkfield', 72, 64, [
    'care worker',
    'senior care worker',
    'night care worker',
    'cook',
  ]),
  council('Town hall cleaning', 'town-centre', 64, 16, CLEANING, {
    with: CLEANERS,
    what: 'Cleaning of civic buildings, 2019 to 2027',
  }),
  council('School meals kitchens', 'northway', 140, 20, CATERING, {
    with: CATERERS,
    what: 'Meals in 22 schools, 2021 to 2028',
  }),
  hospital('Harrow Dale General, ward 6', 'moor-lane', 62, 66, [
    'staff nurse',
    'healthcare assistant',
    'ward clerk',
    'sister',
  ]),
  hospital('Harrow Dale General, emergency and theatres', 'moor-lane', 310, 54, [
    'staff nurse',
    'theatre technician',
    'porter',
    'radiographer',
    'healthcare assistant',
  ]),
  hospital('Moor Lane clinic', 'moor-lane', 48, 65, [
    'practice nurse',
    'receptionist',
    'physiotherapist',
    'health visitor',
  ]),
  hospital('Community nursing, Millbrook base', 'millbrook', 120, 62, [
    'district nurse',
    'community care assistant',
    'therapy assistant',
  ]),
  hospital('Hospital cleaning', 'moor-lane', 155, 15, CLEANING, {
    with: CLEANERS,
    what: 'Domestic services at the General, 2020 to 2026',
  }),
  hospital('Hospital kitchens', 'moor-lane', 70, 18, CATERING, {
    with: CATERERS,
    what: 'Patient and staff meals, 2022 to 2029',
  }),
  university('University library and student services', 'stanmere', 230, 58, [
    'library assistant',
    'student adviser',
    'timetabling officer',
    'laboratory technician',
  ]),
  university('University estates and security', 'stanmere', 160, 60, [
    'porter',
    'security officer',
    'electrician',
    'grounds worker',
  ]),
  university('University halls cleaning', 'stanmere', 85, 17, CLEANING, {
    with: CLEANERS,
    what: 'Cleaning of halls of residence, 2018 to 2026',
  }),
]

export const workKey = (work: Work): string => slug(work.name)

export const workNamed = (start: string): Work => {
  const found = WORK.find((work) => work.name.startsWith(start))
  if (!found) throw new RangeError(`no workplace called ${start}`)
  return found
}

export const drawWorkplaces = (addresses: AddressBook): Workplace[] =>
  WORK.map((work) => {
    const { address, postcode } = addresses.building(work.areaKey)
    return {
      key: workKey(work),
      name: work.name,
      branchKey: work.branchKey,
      employerKey: slug(work.employer),
      contractorKey: work.contract ? slug(work.contract.with) : null,
      contract: work.contract ? work.contract.what : null,
      headCount: work.headCount,
      address,
      postcode,
    }
  })
