import { foldText } from '#kernel/text/names.ts'
import type { OrganisationKind } from './kinds.contract.ts'

/** A street called after a church, a school or a saint tells nothing of who meets there. */
const STREETS =
  / (?:churches|church|chapel|chapels|cathedral|minster|parish|temple|mosque|school|college|university|hospital|council|market|(?:st|saint) \S+) (?:street|st|road|rd|lane|ln|avenue|ave|close|court|ct|drive|way|walk|hill|place|terrace|grove|gardens|square|row|view|crescent|mews|gate|green|park|fields?|farm|estate|ward|house|towers?|inn|hotel|meads|newsam|bar|quay|wharf)(?= )/g

const SAINTS =
  'agnes|aidans?|albans|aldhelms?|ambroses?|andrews?|annes?|anns?|anthonys?|augustines?|barnabas|bartholomews?|bedes?|benedicts?|bernadettes?|bernards?|bridgets?|catherines?|chads?|christophers?|clares?|clements?|columbas?|cuthberts?|cyprians?|davids?|dominics?|dunstans?|edmunds?|edwards?|elizabeths?|francis|gabriels?|georges?|gregorys?|hildas?|hughs?|ignatius|james|jamess|jeromes?|johns?|josephs?|judes?|katharines?|kentigerns?|lawrences?|leonards?|lukes?|margarets?|marks?|martins?|marys?|matthews?|matthias|michaels?|mungos?|nicholas|ninians?|oswalds?|patricks?|pauls?|peters?|philips?|stephens?|swithuns?|teresas?|therese|thomas|vincents?|werburghs?|wilfrids?|winifreds?'

const FAITHS = 'muslims?|islam|islamic|sikhs?|sikhism|hindus?|jews|jewish|buddhists?|buddhism|jains?|bahais?'

const PEOPLES =
  'pakistanis?|kashmiris?|mirpuris?|indians?|punjabis?|gujaratis?|tamils?|malayalis?|bangladeshis?|bengalis?|sylhetis?|sri lankans?|nepalese|nepali|gurkhas?|afghans?|chinese|vietnamese|filipinos?|filipina|malaysians?|asian|african|africans|afro|caribbean|west indians?|jamaicans?|barbadian|nigerians?|yoruba|igbo|ghanaians?|somalis?|somaliland|sudanese|eritreans?|ethiopians?|kenyans?|ugandans?|zimbabweans?|congolese|gambians?|polish|romanians?|ukrainians?|lithuanians?|latvians?|bulgarians?|hungarians?|albanians?|portuguese|italian|italians|irish|greek|cypriots?|turkish|kurdish|kurds|iranians?|iraqis?|arabs?|syrians?|yemenis?|libyans?|palestinians?|latin american|brazilians?|colombians?|windrush|roma|romany|gypsy|gypsies|gypsys|travellers|bame|bme|hong kongers?'

type Rule = readonly [kind: OrganisationKind, words: string]

/**
 * Words of a name, as whole words, in the order in which they count: the first line that fits tells the kind. What the
 * law protects stands as early as it can without marking neighbours, pupils and players of a church's street or school.
 */
const RULES: readonly Rule[] = [
  ['anti_cuts', 'anti cuts|against (?:the )?cuts|save our|people s assembly|peoples assembly'],
  [
    'political',
    'labour(?! (?:ward|exchange|hire|history|party street|street))|conservatives?|tory|tories|lib dems?|liberal democrats?|green party|young greens|reform uk|ukip|plaid cymru|snp|scottish national party|momentum|clp|co operative party|communists?|socialists?|tusc|workers party|sinn fein|dup|sdlp|womens equality party|political|party branch',
  ],
  ['students_union', 'students? union|student guild|guild of students|union of students'],
  ['trades_council', 'trades? (?:unions? )?council|tuc'],
  // The Mothers’ and the Christian Union are no trade unions, and the residents of a faith are that before all else.
  [
    'religious',
    `${FAITHS}|mothers union|christians?|church of (?:england|scotland|god|wales)(?! (?:primary|school|academy))|interfaith|multi faith|sunday school|bible|quran|quranic|madrasah?|madrassah?`,
  ],
  ['residents', 'residents?|residential association|tenants?|tara|leaseholders|neighbou?rhood|neighbou?rs'],
  [
    'parent_teacher',
    'pta|ptfa|ptsa|parents? (?:and )?teachers?|parents? (?:association|group|council|forum)|parents and (?:friends|carers)|(?:school|primary|infants?|academy|nursery|juniors?) parents|parents of \\S+(?: \\S+)* school|friends of \\S+(?: \\S+)* (?:school|primary|academy|nursery)|school friends',
  ],
  ['governing_body', 'governing (?:body|board)|governors'],
  [
    'ethnic_community',
    `(?:${PEOPLES})(?! (?:restaurant|takeaway|cafe|kitchen|grill|embassy|bank|airlines))|black (?:women|womens|men|workers|members|elders|history|community|communities|mental|majority|youth|lives|parents|families)|refugees?|asylum|diaspora|ethnic|cultural association`,
  ],
  [
    'sports',
    'fc|afc|cfc|jfc|rfc|rufc|rlfc|football|cricket|rugby|netball|hockey|basketball|volleyball|badminton|tennis|athletics?|harriers|runners|running|parkrun|swimming|swimmers|gymnastics?|boxing|boxers|judo|karate|taekwondo|martial arts|bowls|bowling|bowlers|golf|golfers|cycling|cyclists|rowing|sailing|squash|archery|snooker|darts|lacrosse|rounders|wheelers|gym|sports?|juniors|colts|wanderers|rovers|leisure',
  ],
  [
    'school',
    'schools?|academy|college(?! of)|primary|infants?|junior|secondary|kindergarten|nursery|preschool|pre school|playgroup|sixth form|university|grammar',
  ],
  [
    'other_union_branch',
    'unison|unite (?:branch|the union|community|union)|gmb|usdaw|rmt|aslef|ucu|neu|nasuwt|pcs|cwu|fbu|bma|rcn|royal college of nursing|tssa|nuj|poa|napo|eis|bfawu|bectu|iwgb|uvw|csp|prospect (?:union|branch)|equity (?:union|branch)|trades? unions?|unions? branch|workers union|(?<! (?:credit|european|rugby) )union(?! (?:chapel|church|street|road|jack|canal|court|house|square))',
  ],
  [
    'voluntary',
    'food ?banks?|foodbanks?|food pantry|pantry|food club|soup kitchen|soup run|credit union|hospice|age uk|citizens advice|st johns? ambulance|st vincents? de paul|night shelter',
  ],
  ['media_radio', 'radio|fm|television|tv|bbc'],
  [
    'media_newspaper',
    'newspaper|gazette|herald|chronicle|courier|evening news|advertiser|argus|tribune|parish magazine|(?<! royal )(?:times|post|mail|echo|observer|guardian|telegraph|examiner|mercury|journal|messenger|reporter|recorder|standard|magazine)(?= $)',
  ],
  ['media_online', 'podcast|blog|news ?site|news online|online news'],
  [
    'public_body',
    '(?:parish|town|borough|city|county|district|community|metropolitan) council(?! of churches)',
  ],
  [
    'religious',
    `church|churches|chapel|chapels|cathedral|minster|parish|parishioners|parochial|diocese|diocesan|deanery|presbytery|convent|monastery|catholics?|anglicans?|methodists?|baptists?|urc|united reformed|presbyterians?|pentecostals?|evangelicals?|orthodox|unitarians?|spiritualists?|quakers?|(?:society of )?friends meeting|society of friends|meeting house|salvation army|adventists?|jehovahs? ?s? ?witnesses|kingdom hall|latter day|mormons?|gospel|tabernacle|ministries|congregation|congregational|worship|faith|prayer|vicarage|boys brigade|girls brigade|our lady|our ladys|sacred heart|holy \\S+|all saints|all souls|christ|christchurch church|mosques?|masjid|jamia|jami|jame|jamiat|jamaat|ahmadiyya|imam\\S*|hussainia|dawah|sufi|madina|synagogues?|shul|chabad|temple|temples|mandir|swaminarayan|iskcon|hare krishna|vedic|gurd?wara|gurudwara|guru \\S+|singh sabha|vihara|sangha|dharma|zen|zoroastrian|pagan|humanists?|(?:st|saint|ss) (?:${SAINTS})`,
  ],
  [
    'service_users',
    'service users?|patients?|patient participation|ppg|carers|survivors|users? (?:group|forum|council)',
  ],
  [
    'health_group',
    'mental health|health (?:group|forum|network|action|support|campaign|watch)|healthwatch|disability|disabilities|disabled|autism|autistic|adhd|dementia|alzheimers?|cancer|diabetes|diabetic|stroke|epilepsy|parkinsons?|multiple sclerosis|ms society|hiv|arthritis|asthma|fibromyalgia|long covid|sickle cell|depression|bereavement|blind|deaf|hard of hearing|hearing loss|partially sighted|visually impaired|wheelchair|downs? ?s? syndrome|menopause|mind(?= $)|mind in|support group|self help|recovery|alcoholics|narcotics|addiction',
  ],
  ['youth', 'youth|young|scouts?|guides|brownies|cubs|beavers|rainbows|cadets|girlguiding'],
  [
    'public_body',
    'council|nhs|hospitals?|police|fire service|fire and rescue|housing association|mp s office',
  ],
  ['professional', 'royal college|institute of|chartered'],
  ['civic_alliance', 'citizens|alliance|coalition'],
  [
    'voluntary',
    'charity|charitable|trust|volunteers?|voluntary|community (?:association|centre|kitchen|garden|gardens|hub|shop|group|cafe|hall)|womens institute|wi|rotary|lions club|oxfam|samaritans|shelter|allotments?|friends of|society|fund|cic|cio',
  ],
  ['employer', 'ltd|limited|plc|llp'],
]

const READ = RULES.map(([kind, words]) => [kind, new RegExp(` (?:${words})(?= )`)] as const)
// In many towns a saint's name alone is where they live: those stand in no list of saints. A name that is nothing else is a parish.
const ONLY_A_SAINT = /^ (?:st|saint|ss) \S+ $/
const TOWNS =
  /^ (?:st|saint) (?:helens|albans|ives|austell|neots|asaph|annes|andrews|davids|leonards|pancras) $/

/** What an organisation is, told by its name; null where the name does not say. A start, for people to change. */
export function kindOfName(name: string): OrganisationKind | null {
  const whole = ` ${foldText(name.slice(0, 300))} `
  const words = whole.replace(STREETS, ' ')
  const found = READ.find(([, sign]) => sign.test(words))?.[0]
  if (found === 'religious' && TOWNS.test(words)) return null
  return found ?? (ONLY_A_SAINT.test(words) && !TOWNS.test(words) ? 'religious' : null)
}

/** A legal form, or nothing at all: said of a church as of a football club. */
export const SAID_OF_ANYTHING: readonly OrganisationKind[] = ['other', 'voluntary', 'employer']

/** The kind that a name tells beside kinds that are said of anything; null where it tells nothing, or they say it. */
export function kindBeside(name: string, kinds: readonly OrganisationKind[]): OrganisationKind | null {
  if (!kinds.every((kind) => SAID_OF_ANYTHING.includes(kind))) return null
  const told = kindOfName(name)
  return told && !kinds.includes(told) ? told : null
}

/** With one kind more, which is the first; something is not "something else" as well. */
export const withKind = (kinds: readonly OrganisationKind[], kind: OrganisationKind): OrganisationKind[] => [
  kind,
  ...kinds.filter((each) => each !== 'other' && each !== kind),
]
