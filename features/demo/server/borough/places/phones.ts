import type { Random } from '../random.ts'

/** Numbers Ofcom keeps for drama: nobody is ever called by mistake. */
export type PhoneBook = {
  /** Undefined once all thousand have been given out. */
  mobile: () => string | undefined
  landline: () => string | undefined
}

export function openPhoneBook(random: Random): PhoneBook {
  const thousand = () => random.shuffle(Array.from({ length: 1000 }, (_, i) => String(i).padStart(3, '0')))
  const mobiles = thousand()
  const landlines = thousand()
  const landline = () => {
    const last = landlines.pop()
    return last === undefined ? undefined : `0161 496 0${last}`
  }
  const mobile = () => {
    const last = mobiles.pop()
    return last === undefined ? undefined : `07700 900${last}`
  }
  return { mobile, landline }
}
