import { toast } from '#ui/toasts.ts'

/** Without https a browser has no clipboard; the words stand on the page to be copied by hand. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    toast('Copied.')
  } catch {
    toast('This browser does not let us copy. Press on the words and copy them by hand.', { stays: true })
  }
}
