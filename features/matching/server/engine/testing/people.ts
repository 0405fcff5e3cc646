import fc from 'fast-check'
import type { PersonLook } from '#kernel/text/match-keys.ts'

const list = (words: string) => words.trim().split(/\s+/)

/** Given names that no two of these share: not even brothers and sisters who sound alike are one. */
export const GIVEN =
  list(`Daniel Danielle Amir Amira Samina Shamima Jan Jana Marie Mark Mary Christian Christine Paul
  Paula Michelle Michael Aisha Ayub Harpreet Hardeep Gurpreet Gurdeep Jaswinder Balwinder Mei Mai Ling Ying Siobhán
  Sinéad Niamh Maeve Ciarán Conor Krzysztof Katarzyna Agnieszka Andrzej Piotr Patryk Omar Osman Hassan Hussain Zahra
  Zara Noor Noah Jack James Jean Joan Joanne John Julia Julie Liam Lia Lena Leah Fatima Farah Yusuf Yasin Ali Alina
  Stephen Stephanie Eva Ewan Nadia Nabila Rohan Rohit Kavita Kavya Olu Ola Kwame Kofi`)
export const FAMILIES =
  list(`Smith Jones O'Brien Khan Begum Kaur Singh Patel Wong Wang Nguyen Kowalski Kowalska
  Szymański McCarthy Ashworth Taylor-Webb Okonkwo Chaudhry MacDonald`)

const two = (n: number) => String(n).padStart(2, '0')
export const birth = (from: number, to: number) =>
  fc
    .tuple(
      fc.integer({ min: from, max: to }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`)

const digits = (n: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: n, maxLength: n })
export const mobile = digits(8).map((end) => `+4477${end}`)
export const landline = digits(6).map((end) => `+44161${`9${end}`}`)
export const mail = digits(6).map((end) => `someone${end}@mail.example`)

/** A front door and what a household shares behind it. */
export const household = fc.record({
  addresses: fc
    .tuple(fc.integer({ min: 1, max: 200 }), fc.constantFrom('Church Road', 'Oak Lane', 'Barton Street'))
    .map(([door, street]) => [`${door} ${street}`]),
  postcode: fc.constantFrom('M33 1AA', 'M41 5BD', 'M16 0RA', 'WA15 8XX'),
  phones: landline.map((number) => [number]),
  emails: mail.map((address) => [address]),
})

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 })

/** Anyone, with whatever a list happens to say of them. */
export const anyone: fc.Arbitrary<PersonLook> = fc
  .record({
    given: fc.constantFrom(...GIVEN, 'Mohammed Ali', 'Mohammed', 'J', 'Wai Man', 'Mary Ann'),
    family: fc.constantFrom(...FAMILIES),
    order: fc.constantFrom('plain', 'comma', 'fields', 'swapped', 'title'),
    birthDate: maybe(birth(1930, 2005)),
    mobile: maybe(mobile),
    mail: maybe(mail),
    home: maybe(household),
    workplaceId: maybe(fc.constantFrom('w1', 'w2')),
    id: maybe(digits(7)),
  })
  .map(({ given, family, order, home, ...more }) => ({
    name:
      order === 'comma'
        ? `${family}, ${given}`
        : order === 'swapped'
          ? `${family} ${given}`
          : order === 'title'
            ? `Dr ${given} ${family} MBE`
            : `${given} ${family}`,
    ...(order === 'fields' ? { givenName: given, familyName: family } : {}),
    birthDate: more.birthDate,
    phones: more.mobile ? [more.mobile] : (home?.phones ?? []),
    emails: more.mail ? [more.mail] : [],
    addresses: home?.addresses ?? [],
    postcode: home?.postcode ?? null,
    workplaceId: more.workplaceId,
    externalIds: more.id ? [{ system: 'members', id: more.id }] : [],
  }))
