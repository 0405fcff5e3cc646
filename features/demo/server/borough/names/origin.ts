export type Faith =
  | 'church'
  | 'catholic'
  | 'pentecostal'
  | 'orthodox'
  | 'muslim'
  | 'hindu'
  | 'sikh'
  | 'jewish'
  | 'buddhist'

/**
 * Where a family's names come from. A surname with two forms is written "man's/woman's";
 * a name in another script is followed by "=" and its Latin spelling, used for mail addresses.
 */
export type Origin = {
  key: string
  /** Share of the borough's households, in hundredths. */
  weight: number
  language: string | null
  /** The part of the world its community groups gather under. */
  community: string | null
  faiths: Partial<Record<Faith, number>>
  /** Family name first and no space between, as Chinese characters are written. */
  familyFirst?: boolean
  women: string[]
  men: string[]
  families: string[]
}

export const list = (text: string): string[] =>
  text.split(',').map((each) => each.trim().replace(/\s+/g, ' '))
