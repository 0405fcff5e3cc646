import { wordForm } from './organisation-names.ts'

// Shares per thousand of organisations in whose name a word stands, rounded; all other words count as rare.
const STEPS: readonly [number, string][] = [
  [120, 'club school church trust association'],
  [60, 'saint primary football charity charitable foundation group society community centre'],
  [
    25,
    `catholic anglican methodist cricket tennis golf bowl rugby hockey sport junior united friend scout guide pta
    council college academy hall project service union branch fund support youth nursery preschool infant secondary
    mary john peter paul all christ lady`,
  ],
  [
    12,
    `baptist urc pcc athletic social playing field residents tenant village town parish local national international
    british great north south east west manchester women woman man lady girl boy young children child family people
    library hospital health care carer disability home housing welfare relief education educational arts music theatre
    dance choir band museum history heritage garden allotment park street road food foodbank bank advice citizen
    volunteer voluntary network forum action alliance campaign committee company enterprise solution group james
    michael george andrew anne joseph thomas mark luke matthew stephen margaret hilda ann mosque muslim islamic
    christian gospel chapel mission temple gurdwara synagogue grammar high special pension pensioner veteran army
    salvation old new little upper lower district borough county city area central gymnastic badminton swimming
    running squash boxing karate judo netball basketball martial fc ministry fellowship congregation worship day
    1 2 3 4 5 6 7 8 9 10 saints trinity holy spirit good shepherd cross sacred heart immaculate conception`,
  ],
]
const shares = new Map<string, number>()
for (const [share, words] of STEPS)
  for (const word of words.trim().split(/\s+/).map(wordForm))
    if (!shares.has(word)) shares.set(word, share / 1000)

const RARE = 0.0012

/** The share of organisations in whose name a word stands, before anything has been counted. */
export const usualWordShare = (word: string): number => shares.get(word) ?? RARE

/** Whether a word tells little by itself. */
export const isGeneric = (word: string): boolean => shares.has(word)

// What a body calls itself, and of which church it is: left out, or said otherwise, as often as not.
const FORMS = new Set(
  `club association society group centre church chapel parish project service union branch committee network forum
  company hall foundation fund trust charitable charity community organisation partnership team school college
  anglican catholic methodist baptist urc reformed mosque temple gurdwara`
    .trim()
    .split(/\s+/)
    .map(wordForm),
)
/** Whether a word says what sort of body it is rather than which. */
export const isForm = (word: string): boolean => FORMS.has(word)
