import type { FieldOf, TableKind } from '../../mapping.contract.ts'

/**
 * What columns are called elsewhere: in spreadsheets, union membership lists, mailing programs and public registers.
 * Folded words without numbers, the likelier name first. A field that no title names is not in the list.
 */
type Names<Kind extends TableKind> = Partial<Record<FieldOf<Kind>, string>>

const ADDRESS =
  'address|full address|address line|street address|postal address|home address|street|addr|registered address|submitted address|house|house name|house number|house name or number|street number|street name|road|suburb|district|locality|town|city|town city|town or city|county|state|state province|village|flat|venue|location|home street|home city|home town|home county|home state|cyfeiriad|tref'
const POSTCODE =
  'postcode|post code|postal code|home postcode|zip|zip code|zipcode|zip postal code|outcode|cod post'
const EMAIL =
  'email|e mail|email address|e mail address|mail|mail address|primary email|home email|personal email|work email|other email|contact email|email addresses|member email|ebost|e bost'
const PHONE =
  'phone|phone number|telephone|telephone number|tel|tel no|phone no|telephone no|landline|home phone|home telephone|home tel|home number|phone home|contact number|contact phone|contact tel|number|work phone|work telephone|work tel|day phone|daytime phone|evening phone|phones|phone numbers|telephone numbers|tel number|tel nos|ffon|rhif ffon'
const MOBILE =
  'mobile|mobile number|mobile phone|mobile no|mobile tel|mobile telephone|mob|cell|cell phone|cellphone|whatsapp|whatsapp number|phone mobile|sms|text number|symudol|ffon symudol'
const SINCE =
  'since|member since|start date|started|start|from|date from|date joined|joined|join date|appointed|date appointed'
const STRENGTH =
  'strength|how strong|strength of tie|tie strength|closeness|how close|weight|relationship strength'
const TAGS = 'tags|tag list|tag|labels|label|groups|keywords|interests|flags'

const people: Names<'people'> = {
  external_id:
    'external id|uuid|member number|membership number|membership no|membership id|member no|member id|mem no|membership ref|contact id|person id|supporter id|civicrm id|van id|nationbuilder id|rec id|record id|twfy id|employee number|payroll number|staff number|reference|reference number|ref|ref no|id|mem number|union number|elector number|elector no|roll number|member reference|membership reference|rhif aelodaeth',
  given_name:
    'given name|first name|forename|forenames|first names|given names|christian name|firstname|fname|first|known as first name|preferred name|enw cyntaf|enw bedydd',
  middle_name: 'middle name|middle names|middle initial|middlename|other names|middle',
  family_name: 'family name|last name|surname|lastname|second name|sname|lname|last|family|cyfenw',
  name: 'name|full name|display name|contact name|member name|members name|name of member|member|person|contact|canon name|steward|rep|volunteer|who|names|supporter|elector|elector name|voter|voter name|resident|resident name|attendee|attendee name|participant|participant name|tenant|tenant name|householder|enw|enw llawn',
  prefix: 'prefix|title|salutation|honorific|name prefix',
  suffix: 'suffix|name suffix|letters',
  other_names: 'also called|also known as|aka|former name|former names|maiden name|known as|nickname',
  email: EMAIL,
  mobile: MOBILE,
  phone: PHONE,
  contact:
    'contact details|contact info|contact information|how to reach|details of contact|phone email|email phone',
  address: ADDRESS,
  postcode: POSTCODE,
  birth_date:
    'birth date|date of birth|dob|d o b|birthdate|birthday|born|year of birth|birth year|year born|yob|dyddiad geni',
  branch: 'branch|branch name|union branch|branch code|local|chapter|cangen',
  workplace:
    'workplace|work place|place of work|works at|work at|where they work|where works|employed at|based at|place of employment|workplace name|site|site name|work location|work site|workplace site|workplace location|gweithle|man gwaith',
  job_title: 'job title|job|occupation|position|post|post held|profession|job role|grade|work role|swydd',
  activist_role:
    'activist role|union role|union position|branch role|branch position|activist position|office held|steward role|rep role',
  kind: 'kind|kind of person|member type|membership type|type of member|contact type|support level|type|category|status|member status|membership status',
  tags: TAGS,
  notes:
    'notes|note|comments|comment|remarks|background|further information|other information|details|other|anything else|issues|concerns|nodiadau|sylwadau',
  contact_consent:
    'consent|contact consent|consent to contact|permission|permission to contact|gdpr|gdpr consent|opt in|opted in|happy to be contacted|ok to contact|can we contact you|may contact',
  consent_note: 'consent note|consent source|consent date|consent details|permission source',
  subscription:
    'subscription status|subscription|email subscription|email subscription status|mailing status|email status|subscribed',
  do_not_contact: 'do not contact|dnc|no contact|is deceased|deceased|opted out|opt out|unsubscribed',
  do_not_call: 'do not call|do not phone|no phone|no calls|do not telephone',
  do_not_text: 'do not text|do not sms|no sms|no texts',
  do_not_mail: 'do not mail|do not email|do not e mail|no email|email opt out|no bulk emails user opt out',
  may_call: 'may call|ok to call|ok to phone|phone opt in|call opt in|happy to be phoned',
  may_text: 'may text|ok to text|sms opt in|text opt in|mobile opt in|can text',
  may_mail: 'may mail|ok to email|email opt in|email consent|can email|newsletter',
  organisation:
    'organisation|organization|organisation name|organization name|org|affiliation|group|group name|club|society|community group|church|mosque|faith group|association|employer|employer name|company|company name|current employer|school',
  organisation_kinds:
    'organisation type|organization type|organisation kind|type of organisation|kind of organisation',
  memberships:
    'memberships|affiliations|organisations|organizations|where they belong|where belongs|belongs|belongs to|they belong to|organisations they belong to|clubs they belong to|member of|groups and organisations|clubs and groups|community ties|community links|clubs|societies|community groups|groups they belong to|other groups|networks',
  role: 'role|role in organisation|organisation role|role there|affiliation role|officer role|capacity',
  role_words: 'role in their words|role in own words|role details|what they do there',
  since: SINCE,
  strength: STRENGTH,
  willing: 'willing to introduce|would introduce|will introduce us|can introduce',
  source: 'source of tie|tie source|how we know they belong',
  connection:
    'knows|connections|people they know|who they know|connected to|contacts|friends|family members|links',
  our_id: 'commonground id|our id',
}

const organisations: Names<'organisations'> = {
  external_id:
    'external id|registered charity number|charity number|charity no|unique reference number|urn|company number|companies house number|registration number|registered number|uuid|organisation id|organization id|org id|gss code|reference|reference number|ref|code|id',
  other_names: 'other names|other name|also called|also known as|aka|former name|acronym|alternative name',
  name: 'name|official name|organisation name|organization name|organisation|organization|org name|org|charity name|charity|group name|group|club name|club|school name|school|establishment name|company name|company|council|church|appg|title|employer|business name|trading name|outlet|nice name|name of organisation|name of group',
  kinds:
    'kinds|kind|kind of organisation|organisation kind|organisation type|organization type|type of organisation|category|categories|class|type|charity type|local authority type name|sector|type of establishment|group type',
  about:
    'about|notes|note|comments|description|activities|charity activities|what they do|summary|remarks|details|aims|purpose|mission|referral method',
  website:
    'website|web site|web address|web|url|website url|homepage|home page|site|link|charity contact web|contact web|website address|facebook|facebook page',
  email: `${EMAIL}|charity contact email`,
  phone: `${PHONE}|${MOBILE}|charity contact phone`,
  contact: 'contact details|contact info|contact information|contact',
  address: `${ADDRESS}|contact address`,
  postcode: POSTCODE,
  interest: 'interest|interest level|how interested',
  power: 'power|influence|power level',
  impact:
    'impact|how affected|how they are affected|how its people are affected|effect of cuts|effects of cuts|impact of cuts|how cuts affect them|how cuts hit them',
  stage: 'stage|relationship stage|how far we have come|relationship|engagement stage',
  common_ground: 'common ground|shared concerns|shared interests|what we share',
  special: 'special|tells of|what belonging tells|special category',
  holder:
    'holder|relationship holder|who holds the relationship|lead organiser|our lead|lead contact for us|owner',
  touch_on:
    'touch on|touch date|next touch|next contact|next contact date|be in touch|contact again|contact again on|follow up|follow up date|follow up on',
  tags: TAGS,
  do_not_contact: 'do not contact|dnc|no contact|opted out',
  our_id: 'commonground id|our id',
}

const workplaces: Names<'workplaces'> = {
  our_id: 'commonground id|our id',
  name: 'name|workplace|workplace name|work place|place of work|site|site name|location|building|establishment',
  branch: 'branch|branch name|union branch|our branch',
  employer: 'employer|employer name|organisation|company|trust|council',
  contractor: 'contractor|contractor name|contracted to|outsourced to|provider',
  contract: 'contract|contract name|service|contracted service',
  head_count:
    'head count|headcount|workers|number of workers|staff|number of staff|employees|number of employees|workforce|size',
  address: ADDRESS,
  postcode: POSTCODE,
}

const affiliations: Names<'affiliations'> = {
  person_external_id:
    'person external id|person id|person uuid|member number|membership number|membership no|member no|member id|contact id|twfy id|uuid|nationbuilder id|external id|mnis id',
  person_email: `person email|${EMAIL}`,
  person_phone: `person phone|${MOBILE}|${PHONE}`,
  person_given_name: `person given name|person first name|${people.given_name}`,
  person_family_name: `person family name|person surname|${people.family_name}`,
  person_name:
    'person name|person|canon name|member name|contact name|full name|name|member|contact|who|councillor|governor|trustee',
  person_other_name: 'name|full name|display name|known as|listed as',
  organisation_external_id:
    'organisation external id|organization external id|organisation id|organization id|org id|registered charity number|charity number|charity no|group id|urn',
  organisation_name:
    'organisation name|organization name|organisation|organization|org name|org|appg|group name|group|charity name|charity|club name|club|school|company|employer|affiliation|body|committee|belongs to|member of',
  organisation_kinds: people.organisation_kinds!,
  role: 'role|officer role|role in organisation|role title|job title|position|post|title|office|relationship|capacity|tie',
  since: SINCE,
  strength: STRENGTH,
  willing: 'willing|willing to introduce|would introduce|will introduce us|can introduce',
  source: 'source|information source|how we know|where from|recorded by|provenance',
}

const end = (words: string, names: string) =>
  words
    .split('|')
    .flatMap((word) => names.split('|').map((name) => `${word} ${name}`.trim()))
    .join('|')
const FIRST = 'person|from|from person|first person|person a|a'
const OTHER = 'other|other person|to|to person|second person|person b|b|knows|contact'

const connections: Names<'connections'> = {
  person_external_id: `${end(FIRST, 'id|external id|uuid|member number|membership number')}|member number|uuid`,
  person_email: `${end(FIRST, 'email|e mail|email address|mail')}|email`,
  person_phone: `${end(FIRST, 'phone|mobile|telephone')}|phone|mobile`,
  person_given_name: `${end(FIRST, 'first name|given name|forename')}|first name|given name`,
  person_family_name: `${end(FIRST, 'last name|family name|surname')}|last name|surname`,
  person_name: `${FIRST}|${end(FIRST, 'name|full name')}|name|member|who|full name`,
  other_external_id: end(OTHER, 'id|external id|uuid|member number|membership number'),
  other_email: end(OTHER, 'email|e mail|email address|mail'),
  other_phone: end(OTHER, 'phone|mobile|telephone'),
  other_given_name: end(OTHER, 'first name|given name|forename'),
  other_family_name: end(OTHER, 'last name|family name|surname'),
  other_name: `${OTHER}|${end(OTHER, 'name|full name')}|connected to|whom|linked to`,
  connection_kind: 'kind|connection|relationship|type|tie|how they know each other|link|connection kind',
  since: SINCE,
  strength: STRENGTH,
  source: affiliations.source!,
}

export const FIELD_NAMES: { readonly [Kind in TableKind]: Names<Kind> } = {
  people,
  organisations,
  workplaces,
  affiliations,
  connections,
}
