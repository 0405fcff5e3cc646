/** The branches, organisers and coalitions that see something; or whoever may read organisations, or special ones; or nobody. */
export type ScopeSet = readonly string[] | 'organisation' | 'special' | 'nobody'

/** The number of the set that nobody is in, for nodes that stand for nobody. */
export const NOBODY = 0
const NO_SET = -1

/** Gives each different thing a small number, in the order they come. */
class Interned<T> {
  readonly values: T[] = []
  private readonly numbers = new Map<string, number>()

  number(key: string, value: () => T): number {
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const next = this.values.push(value()) - 1
    this.numbers.set(key, next)
    return next
  }
}

/** Small numbers for who sees what, and for branches: given while a graph is read, and again when it is patched. */
export class Naming {
  readonly scopeSets = new Interned<ScopeSet>()
  /** The scope sets that must all be shared with; -1 for none. */
  readonly tieSets = new Interned<readonly [number, number]>()
  readonly branches = new Interned<string>()

  constructor() {
    this.scopeSets.number('nobody', () => 'nobody')
    this.branches.number('', () => '')
  }

  /** `read` is called for scopes that did not come before under this key. */
  scopes(key: string, read: () => readonly string[]): number {
    return this.scopeSets.number(`:${key}`, read)
  }

  organisation(special: boolean): number {
    const set = special ? 'special' : 'organisation'
    return this.scopeSets.number(set, () => set)
  }

  tie(one: number, other: number = NO_SET): number {
    return this.tieSets.number(`${one} ${other}`, () => [one, other])
  }

  branch(id: string | null): number {
    return this.branches.number(id ?? '', () => id!)
  }
}

/** Scopes as PostgreSQL writes an array: "{id,id}". */
export const scopesIn = (text: string): string[] => text.slice(1, -1).split(',').filter(Boolean)
