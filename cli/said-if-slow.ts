const PATIENCE = 1000

/** Says what is being waited for once it has taken a second, and no word of it after it is over. */
export async function saidIfSlow<T>(words: string, work: Promise<T>, say = console.log): Promise<T> {
  const timer = setTimeout(() => say(words), PATIENCE)
  try {
    return await work
  } finally {
    clearTimeout(timer)
  }
}
