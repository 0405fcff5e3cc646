import { caribbean, eritrean, ghanaian, nigerian, somali, zimbabwean } from './african-and-caribbean.ts'
import { arab, arabScript, chinese, chineseScript, filipino, iranian, vietnamese } from './asian-and-arab.ts'
import { english, irish, jewish, scottish, welsh } from './british-and-irish.ts'
import { italian, polish, portuguese, romanian, ukrainian, ukrainianScript } from './european.ts'
import type { Origin } from './origin.ts'
import { bengali, bengaliScript, indian, pakistani, punjabi, punjabiScript, tamil } from './south-asian.ts'

export const ORIGINS: readonly Origin[] = [
  english,
  irish,
  welsh,
  scottish,
  jewish,
  pakistani,
  bengali,
  bengaliScript,
  indian,
  punjabi,
  punjabiScript,
  tamil,
  polish,
  romanian,
  portuguese,
  ukrainian,
  ukrainianScript,
  italian,
  nigerian,
  ghanaian,
  caribbean,
  somali,
  zimbabwean,
  eritrean,
  arab,
  arabScript,
  iranian,
  chinese,
  chineseScript,
  filipino,
  vietnamese,
]
