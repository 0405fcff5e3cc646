/** What many people choose, in small letters without figures behind: a list of our own, short on purpose. */
const COMMON =
  `password passwort passphrase passcode pass secret secrets letmein letme welcome hello goodbye admin administrator
  root user guest login signin access master default changeme change temp temporary test testing tester demo example
  qwerty qwertz azerty iloveyou loveyou love lovely sunshine princess prince monkey dragon football soccer rugby cricket
  tennis baseball liverpool arsenal chelsea everton manchester united city tottenham celtic rangers westham villa leeds
  newcastle london england scotland wales ireland britain summer winter spring autumn january february march april may
  june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  superman batman spiderman starwars pokemon minecraft fortnite whatever trustno freedom jesus christ angel angels
  heaven computer internet google facebook instagram samsung iphone android microsoft windows apple chocolate cheese
  cookie banana orange pepper ginger flower butterfly rainbow unicorn diamond silver golden shadow killer hunter tiger
  charlie daisy oliver jessica jennifer michelle daniel thomas michael andrew george ashley nicole matthew jordan harry
  buster bailey maggie molly poppy lucky family mother father mum dad baby babygirl babyboy friend friends forever
  union unison unite usdaw branch steward solidarity comrade organise organiser organising member members campaign
  commonground common ground workplace council nhs work working office staff team company business this that the and my
  is our your for you me new one two three four correct horse battery staple`
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
]
const backwards = (text: string) => [...text].reverse().join('')
const RUNS = ROWS.flatMap((row) => [row, backwards(row)])
const SHORTEST_RUN = 4

const LOOKALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const asLetters = (text: string) => text.replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? '')

/** Without stretches of neighbouring keys or of the alphabet. */
function withoutRuns(text: string): string {
  let left = ''
  for (let at = 0; at < text.length; ) {
    let length = SHORTEST_RUN
    const runs = () => RUNS.some((run) => run.includes(text.slice(at, at + length)))
    if (at + length > text.length || !runs()) {
      left += text[at++]
      continue
    }
    while (at + length < text.length && RUNS.some((run) => run.includes(text.slice(at, at + length + 1))))
      length++
    at += length
  }
  return left
}

const without = (text: string, words: readonly string[]) =>
  words.reduce((left, word) => left.replaceAll(word, ''), text)

/** "abcabcabc" is "abc": what is left when a repeated beginning is taken once. */
function once(text: string): string {
  const repeated = /^(.{1,8}?)\1+$/u.exec(text)
  return repeated ? repeated[1]! : text
}

/** Fewer letters and figures than this, besides what everyone would try, are soon guessed. */
const FEWEST_OWN = 6

/**
 * Whether hardly anything is left of a password when the commonest words, runs of keys, years and repetitions are taken
 * out of it: "Password1234!", "Liverpool2024", "qwertyuiop12". Expects it in small letters without spaces.
 */
export function isCommon(typed: string): boolean {
  const forms = [typed, asLetters(typed)].map((form) => {
    const plain = withoutRuns(once(form)).replace(/(?:19|20)\d\d/g, '')
    return once(without(plain, COMMON).replace(/[^\p{L}\p{N}]/gu, ''))
  })
  return forms.some((left) => left.replace(/\d+$/, '').length < FEWEST_OWN && new Set(left).size < FEWEST_OWN)
}

/** Whether hardly anything is left when these words, the owner's own, are taken out of it. */
export function isOwn(typed: string, words: readonly string[]): boolean {
  const own = words.filter((word) => word.length > 2).sort((a, b) => b.length - a.length)
  const left = without(typed, own)
  return left !== typed && left.replace(/[^\p{L}]/gu, '').length < FEWEST_OWN
}
