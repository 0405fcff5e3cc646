/**
 * What columns are called elsewhere: in spreadsheets, union membership lists, Action Network, NationBuilder and
 * public registers. Folded words, the likelier name first; when two fields share a name the field listed first wins.
 */
export const columnNames = {
  people: {
    external_id:
      'external id|uuid|nationbuilder id|member number|membership number|membership no|member no|member id|membership id|contact id|person id|civicrm id|van id|rec id|record id|reference|ref|id',
    given_name:
      'given name|first name|forename|forenames|first names|given names|christian name|firstname|fname|first',
    family_name: 'family name|last name|surname|lastname|second name|sname|lname|last',
    name: 'name|full name|display name|contact name|member name|person|contact|canon name|who',
    email:
      'email|e mail|email address|e mail address|mail|primary email|home email|personal email|email 1|email1',
    mobile:
      'mobile|mobile number|mobile phone|mobile no|mobile tel|mobile telephone|cell|cell phone|cellphone|whatsapp|phone mobile',
    phone:
      'phone|phone number|telephone|telephone number|tel|tel no|phone no|telephone no|landline|home phone|home telephone|home tel|phone home|contact number|phone 1|phone1|number|work phone',
    postcode: 'postcode|post code|postal code|zip|zip code|zipcode|zip postal code|outcode',
    address:
      'address|full address|address 1|address1|address line 1|street address|postal address|street|addr|registered address|submitted address',
    birth_date: 'birth date|date of birth|dob|birthdate|birthday|born',
    branch: 'branch|branch name|union branch|branch code|local|chapter',
    workplace:
      'workplace|work place|place of work|workplace name|employer|employer name|site|work location|department',
    kind: 'kind|kind of person|member type|membership type|type of member|contact type|support level|type|category|status',
    tags: 'tags|tag list|tag|labels|groups|keywords|interests',
    notes: 'notes|note|comments|comment|remarks|background|further information|other information|details',
  },
  organisations: {
    external_id:
      'external id|registered charity number|charity number|charity no|unique reference number|urn|company number|companies house number|registration number|uuid|organisation id|organization id|org id|reference|ref|id',
    name: 'name|organisation name|organization name|organisation|organization|org name|org|charity name|charity|group name|group|club name|club|school name|school|establishment name|company name|company|appg|title|employer|business name',
    kinds:
      'kinds|kind|kind of organisation|organisation kind|organisation type|organization type|type of organisation|category|categories|class|type|charity type|sector|type of establishment',
    postcode: 'postcode|post code|postal code|zip|zip code|outcode',
    address:
      'address|full address|address 1|address1|address line 1|street address|postal address|street|location|venue|contact address|registered address',
    website:
      'website|web site|web address|web|url|website url|homepage|home page|site|link|charity contact web|contact web',
    email: 'email|e mail|email address|e mail address|contact email|mail|charity contact email',
    phone:
      'phone|phone number|telephone|telephone number|tel|tel no|contact number|contact phone|charity contact phone|mobile|mobile number',
    notes:
      'notes|note|comments|description|about|activities|charity activities|what they do|summary|remarks|details',
  },
  affiliations: {
    person_external_id:
      'person external id|person id|person uuid|member number|membership number|membership no|member no|member id|contact id|twfy id|uuid|nationbuilder id|external id',
    person_email: 'person email|email|e mail|email address|e mail address|member email|contact email',
    person_name: 'person name|person|canon name|member name|contact name|full name|name|member|contact|who',
    person_other_name: 'name|full name|display name|known as|listed as',
    organisation_external_id:
      'organisation external id|organization external id|organisation id|organization id|org id|registered charity number|charity number|charity no|group id|urn',
    organisation_name:
      'organisation name|organization name|organisation|organization|org name|org|appg|group name|group|charity name|charity|club name|club|school|company|employer|affiliation|body|committee',
    role: 'role|officer role|role in organisation|role title|job title|position|post|title|office|relationship|capacity|tie',
    since:
      'since|member since|start date|started|start|from|date from|date joined|joined|appointed|date appointed',
    strength: 'strength|how strong|strength of tie|tie strength|closeness|how close|weight',
    source: 'source|information source|how we know|where from|recorded by|provenance',
  },
} as const

export type TableKind = keyof typeof columnNames
export type FieldOf<K extends TableKind> = keyof (typeof columnNames)[K]
