/** An error the person at the keyboard can do something about: said in words, without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}
