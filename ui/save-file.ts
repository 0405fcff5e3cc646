/** "people-2026-05-12.csv": the day in a form that sorts, so that the newest of several is found. */
export function datedName(what: string, ending: string): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${what}-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.${ending}`
}

/** Hands a file to the person, made here in the browser. */
export function saveFile(name: string, content: Blob) {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
