/**
 * The same work, done once for what comes again and again: `most` texts are kept with what came of them, which is
 * never undefined. Starting anew when full keeps the memory small.
 */
export function remembering<Answer>(most: number, work: (text: string) => Answer): (text: string) => Answer {
  const lately = new Map<string, Answer>()
  return (text) => {
    const known = lately.get(text)
    if (known !== undefined) return known
    const answer = work(text)
    if (lately.size >= most) lately.clear()
    lately.set(text, answer)
    return answer
  }
}
