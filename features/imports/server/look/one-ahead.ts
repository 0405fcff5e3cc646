/** Asks about each, one ahead: while one answer is worked on, the next is on its way. */
export async function* oneAhead<In, Out>(
  all: readonly In[],
  ask: (one: In) => Promise<Out>,
): AsyncGenerator<Out> {
  let next: Promise<Out> | undefined
  const askFor = (at: number) => {
    next = at < all.length ? ask(all[at]!) : undefined
    // It fails where it is waited for.
    next?.catch(() => {})
  }
  try {
    askFor(0)
    for (let at = 0; at < all.length; at++) {
      const answer = await next!
      askFor(at + 1)
      yield answer
    }
  } finally {
    // Whoever stops half way gives the connection back, on which nothing may be under way then.
    await next?.catch(() => {})
  }
}
