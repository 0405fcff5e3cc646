import { cleanLine } from '#kernel/text/clean.ts'

type Properties = Record<string, unknown> | null

const CODE_KEYS = [/^(code|outcode|postcode|gss_?code|geo_?code)$/i, /^[a-z]{2,6}\d{2}cd$/i, /cd$/i, /^id$/i]
const NAME_KEYS = [/^(name|title)$/i, /^[a-z]{2,6}\d{2}nm$/i, /(nm|name)$/i, /^label$/i]
const LOOKED_AT = 100

const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? cleanLine(String(value)).slice(0, 60) : ''

function keyFor(list: readonly Properties[], patterns: readonly RegExp[]): string | undefined {
  const first = list.slice(0, LOOKED_AT)
  const keys = Object.keys(first.find((each) => each !== null) ?? {})
  const filled = keys.filter((key) => first.some((each) => textOf(each?.[key]) !== ''))
  for (const pattern of patterns) {
    const key = filled.find((each) => pattern.test(each))
    if (key) return key
  }
  return undefined
}

/** What each outline is called, whatever its publisher calls the column: `WD13CD` and `WD13NM`, `code` and `name`. */
export function nameProperties(list: readonly Properties[]): (at: number) => { code: string; name: string } {
  const codeKey = keyFor(list, CODE_KEYS)
  const nameKey = keyFor(list, NAME_KEYS)
  return (at) => {
    const given = list[at] ?? {}
    const name = nameKey ? textOf(given[nameKey]) : ''
    const code = (codeKey ? textOf(given[codeKey]) : '') || name || String(at + 1)
    return { code, name: name || code }
  }
}
