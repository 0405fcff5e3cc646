/** The values without those whose key an earlier one has. */
export function firstOfEach<Value>(values: readonly Value[], key: (value: Value) => string): Value[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const own = key(value)
    if (seen.has(own)) return false
    seen.add(own)
    return true
  })
}
