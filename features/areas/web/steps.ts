const SHADES = 5

/**
 * Upper ends of up to five classes that hold about as many areas each, so that one crowded place does not make all others
 * look alike. Only numbers above nought count.
 */
export function stepsOf(numbers: readonly number[]): number[] {
  const sorted = numbers.filter((n) => n > 0).sort((a, b) => a - b)
  const ends = Array.from(
    { length: SHADES },
    (_, at) => sorted[Math.ceil(((at + 1) * sorted.length) / SHADES) - 1],
  )
  return [...new Set(ends)].filter((end) => end !== undefined)
}

/** The shade, 1 to 5, of a number; 0 is none. With few classes the shades still go to the darkest. */
export function shadeOf(steps: readonly number[], n: number): number {
  if (n <= 0) return 0
  const at = steps.findIndex((end) => n <= end)
  return Math.round((((at < 0 ? steps.length - 1 : at) + 1) * SHADES) / steps.length)
}

/** "1–4", "5–12": what each shade stands for, lightest first. */
export function shadeWords(steps: readonly number[]): { shade: number; label: string }[] {
  return steps.map((end, at) => {
    const start = (steps[at - 1] ?? 0) + 1
    const label = start === end ? String(end) : `${start}–${end}`
    return { shade: shadeOf(steps, end), label }
  })
}
