import type { AffiliationRole } from '#features/affiliations/contract.ts'
import type { OrganisationKind } from '#features/organisations/contract.ts'
import type { PersonInput } from '#features/people/contract.ts'
import type { WordTable } from './cell-words.ts'

/** What other systems call a kind of person. */
export const PERSON_WORDS: WordTable<PersonInput['kind']> = [
  ['non_member', 'non member|nonmember|not a member|not member|lapsed|former member|ex member|resigned'],
  [
    'activist',
    'activist|steward|shop steward|rep|representative|officer|branch officer|branch secretary|workplace contact|safety rep|learning rep',
  ],
  [
    'decision_maker',
    'decision maker|councillor|cllr|mp|ms|msp|lord|minister|cabinet member|chief executive|mayor',
  ],
  ['community_leader', 'community leader|leader|faith leader|vicar|imam|head teacher|headteacher'],
  ['member', 'member|members|full member|active member|paid up|current|retired member|student member'],
  ['public', 'public|member of the public|supporter|resident|contact|volunteer|other'],
]

/** What registers and lists call kinds of organisation. Every line that fits counts. */
export const ORGANISATION_WORDS: WordTable<OrganisationKind> = [
  [
    'parent_teacher',
    'pta|parent teacher|parents association|friends of the school|parent teacher association|ptfa',
  ],
  [
    'residents',
    'residents|resident|tenants|tenant|neighbourhood|tenants association|residents association|tra',
  ],
  ['trades_council', 'trades council|trade union council|trades union council'],
  ['our_branch', 'our branch'],
  ['other_union_branch', 'union branch|trade union|union|other union'],
  [
    'religious',
    'religious|religion|place of worship|places of worship|church|churches|chapel|mosque|masjid|synagogue|temple|gurdwara|mandir|faith|faith group|worship|parish|diocese',
  ],
  ['youth', 'youth|youth club|youth group|scouts|scout group|guides|young people'],
  [
    'voluntary',
    'voluntary|voluntary organisation|charity|charities|charitable|charitable company|charitable trust|cio|food bank|foodbank|community group|not for profit|third sector|cic',
  ],
  ['political', 'political|political party|party|appg|all party parliamentary group|constituency party'],
  ['service_users', 'service users|service user|service user group|patients|patient group|carers group'],
  ['students_union', 'students union|student union'],
  ['civic_alliance', 'civic alliance|citizens|community alliance|alliance|coalition'],
  [
    'sports',
    'sport|sports|sports club|multi sports|football|rugby|cricket|tennis|bowling|bowls|golf|badminton|swimming|netball|basketball|hockey|ice hockey|athletic|athletics|gymnastics|martial arts|boxing|cycling|running|rowing|riding|equestrian|croquet|squash|trampoline|weights|water sports|fencing|gaelic football|lacrosse|volleyball|table tennis|judo|karate|archery|climbing|sailing|canoeing|snooker|darts|triathlon|dance|yoga|gym',
  ],
  ['professional', 'professional|professional body|professional group|institute|royal college'],
  ['anti_cuts', 'anti cuts|anti cuts group|save our|campaign group'],
  ['governing_body', 'governing body|governors|board of governors'],
  [
    'school',
    'school|schools|academy|academies|college|colleges|nursery|sixth form|primary|secondary|free school|free schools|independent school|special school|special schools|university',
  ],
  ['contractor', 'contractor|outsourced|facilities company|agency'],
  ['employer', 'employer|company|business|firm|limited company|plc'],
  [
    'public_body',
    'public body|council|local authority|nhs|nhs trust|hospital|government|government department|police|fire service|housing association',
  ],
  ['media_newspaper', 'newspaper|press|magazine|print media'],
  ['media_radio', 'radio|radio station|community radio|television|tv'],
  ['media_online', 'online|online media|blog|website|podcast|news site'],
  [
    'ethnic_community',
    'ethnic community|ethnic|community association|cultural association|diaspora|bme|bame|refugee group',
  ],
  ['health_group', 'health group|health|support group|self help|disability group|mental health|disability'],
  ['other', 'other'],
]

/** A kind of the product's own, spelt with a space, a dash or an underscore. */
export const ownKind = <Code extends string>(text: string, kinds: readonly Code[]): Code | undefined =>
  kinds.find(
    (kind) =>
      kind ===
      text
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
  )

/** What a role is called, the weightier first: "Chair & Registered Contact" is a chair, a vice chair is an officer. */
export const ROLE_WORDS: WordTable<AffiliationRole> = [
  [
    'officer',
    'vice chair|vice chairperson|vice chairman|vice chairwoman|deputy chair|deputy chairperson|vice convener|deputy convener|vice president|co vice chair|vice convenor|deputy convenor|assistant secretary',
  ],
  [
    'chair',
    'chair|chairs|chairperson|chairman|chairwoman|co chair|convener|convenor|co convener|co convenor|president|acting chair|leader|imam|vicar|priest|rabbi',
  ],
  ['secretary', 'secretary|hon secretary|clerk|co secretary'],
  ['treasurer', 'treasurer|hon treasurer|finance officer'],
  ['governor', 'governor|school governor|parent governor|trustee'],
  ['coach', 'coach|trainer|instructor|manager of the team|team manager|referee'],
  [
    'officer',
    'officer|committee|committee member|steward|rep|organiser|director|board member|councillor|captain',
  ],
  ['parent', 'parent|mother|father|mum|dad|guardian|carer'],
  ['worshipper', 'worshipper|worships|congregation|parishioner|attends|goes to church'],
  ['volunteer', 'volunteer|volunteers|helper|helps out|helps'],
  ['employee', 'employee|staff|works there|worker|works|employed|manager|teacher|nurse'],
  ['resident', 'resident|lives there|tenant|neighbour'],
  ['supporter', 'supporter|supports|friend|donor|fan|follower'],
  ['member', 'member|members|belongs'],
]
