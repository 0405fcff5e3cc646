import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TableKind } from './column-names.ts'
import { guessColumns } from './header.ts'

/** The guess as field → the header's own title, which is easier to read than numbers. */
function guess(line: string, kind: TableKind): Record<string, string> {
  const header = line.split(',')
  return Object.fromEntries(
    Object.entries(guessColumns(header, kind)).map(([field, column]) => [field, header[column as number]!]),
  )
}

describe('guessColumns of organisations', () => {
  it('reads public registers of one borough', () => {
    const charities =
      'registered_charity_number,charity_company_registration_number,charity_name,charity_type,charity_activities,date_of_registration,outcode,charity_contact_web'
    expect(guess(charities, 'organisations')).toEqual({
      external_id: 'registered_charity_number',
      name: 'charity_name',
      kinds: 'charity_type',
      postcode: 'outcode',
      website: 'charity_contact_web',
      notes: 'charity_activities',
    })
    expect(guess('name,category,address,postcode', 'organisations')).toEqual({
      name: 'name',
      kinds: 'category',
      address: 'address',
      postcode: 'postcode',
    })
    const schools =
      'name,local_authority_code,establishment_number,unique_reference_number,type,gender,lowest_admission_age,highest_admission_age,capacity,resource_provision,religion,trust_type,sponsoring_trust,percent_fsm,ofsted_rating,website,postcode,lon,lat'
    expect(guess(schools, 'organisations')).toEqual({
      external_id: 'unique_reference_number',
      name: 'name',
      kinds: 'type',
      website: 'website',
      postcode: 'postcode',
    })
    expect(guess('name,class,lon,lat', 'organisations')).toEqual({ name: 'name', kinds: 'class' })
    const foodBanks = 'Name,Referral method,Opening times,Address,Postcode,Website,Area name,Area code'
    expect(guess(foodBanks, 'organisations')).toEqual({
      name: 'Name',
      address: 'Address',
      postcode: 'Postcode',
      website: 'Website',
    })
  })
})

describe('guessColumns of affiliations', () => {
  it('reads a register of parliamentary groups', () => {
    const groups =
      'appg,name,canon_name,twfy_id,mnis_id,member_type,is_officer,officer_role,source,last_updated,removed'
    expect(guess(groups, 'affiliations')).toEqual({
      person_external_id: 'twfy_id',
      person_name: 'canon_name',
      person_other_name: 'name',
      organisation_name: 'appg',
      role: 'officer_role',
      source: 'source',
    })
  })

  it('reads a plain list', () => {
    expect(guess('Member,E-mail,Organisation,Role,Since,Strength', 'affiliations')).toEqual({
      person_name: 'Member',
      person_email: 'E-mail',
      organisation_name: 'Organisation',
      role: 'Role',
      since: 'Since',
      strength: 'Strength',
    })
  })
})

describe('guessColumns of people', () => {
  it('reads Action Network', () => {
    const titles =
      'uuid,first_name,last_name,email,zip_code,can2_phone,can2_user_address,can2_user_city,can2_user_tags,can2_subscription_status'
    expect(guess(titles, 'people')).toEqual({
      external_id: 'uuid',
      given_name: 'first_name',
      family_name: 'last_name',
      email: 'email',
      postcode: 'zip_code',
      phone: 'can2_phone',
      address: 'can2_user_address',
      tags: 'can2_user_tags',
    })
  })

  it('reads NationBuilder', () => {
    const titles =
      'nationbuilder_id,prefix,first_name,middle_name,last_name,suffix,email,mobile_number,employer,occupation,tag_list,primary_address1,primary_address2,primary_city,primary_zip,primary_country'
    expect(guess(titles, 'people')).toEqual({
      external_id: 'nationbuilder_id',
      given_name: 'first_name',
      family_name: 'last_name',
      email: 'email',
      mobile: 'mobile_number',
      workplace: 'employer',
      tags: 'tag_list',
      address: 'primary_address1',
      postcode: 'primary_zip',
    })
  })

  it('reads what branches type themselves', () => {
    expect(
      guess(
        'Membership No.,Surname,Forename(s),Phone (mobile),Home Tel,E-mail,Post Code,Branch,DateOfBirth,Comments',
        'people',
      ),
    ).toEqual({
      external_id: 'Membership No.',
      family_name: 'Surname',
      given_name: 'Forename(s)',
      mobile: 'Phone (mobile)',
      phone: 'Home Tel',
      email: 'E-mail',
      postcode: 'Post Code',
      branch: 'Branch',
      birth_date: 'DateOfBirth',
      notes: 'Comments',
    })
    expect(guess('rec_id, given_name, surname, address_1, postcode, date_of_birth', 'people')).toMatchObject({
      external_id: 'rec_id',
      given_name: ' given_name',
      family_name: ' surname',
      address: ' address_1',
      birth_date: ' date_of_birth',
    })
  })

  it('gives every column to one field at most, whatever the titles', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('name', 'Name', 'email', 'type', 'contact', '__proto__'),
    )
    fc.assert(
      fc.property(
        fc.array(title),
        fc.constantFrom<TableKind>('people', 'organisations', 'affiliations'),
        (header, kind) => {
          const columns = Object.values(guessColumns(header, kind)) as number[]
          expect(new Set(columns).size).toBe(columns.length)
          for (const column of columns) expect(header[column]).toBeDefined()
        },
      ),
    )
  })
})
