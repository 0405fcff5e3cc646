import { AppError } from '#kernel/errors.ts'
import { CommandError } from './command-error.ts'

const WORDS: Record<string, string> = {
  not_found: 'There is no such account or token.',
  no_branch: 'There is no branch of that name.',
  no_coalition:
    'There is no coalition of that name. A regional or branch organiser writes it down under Branches.',
  no_workspace: 'There is no such workspace, or nobody to act for it. Open the set-up link first.',
  which_workspace: 'There are several workspaces. Say which with --workspace NAME.',
  not_regional: 'Only a regional organiser may do this. Leave --as out, or name one.',
  not_allowed: 'A token cannot do more than its owner.',
}

/** Runs one act of a command and says what went wrong in words. */
export async function inWords(usage: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (error instanceof AppError) {
      const fields = Object.entries(error.fields ?? {}).map(([field, code]) => `${field}: ${code}`)
      const words = WORDS[error.code] ?? error.code
      throw new CommandError([words, error.detail, ...fields].filter(Boolean).join('\n'))
    }
    const { code } = error as { code?: string }
    if (code?.startsWith('ERR_PARSE_ARGS')) throw new CommandError(`${(error as Error).message}\n${usage}`)
    throw error
  }
}
