import { exampleOf, removeExample } from '#features/accounts/server/public.ts'
import { notSignedIn } from '#kernel/errors.ts'
import { act, type Caller, type RequestContext } from '#server/http/context.ts'
import { nameOfAsker } from './asker.sql.ts'
import { loadExample } from './load-example.ts'

function callerOf({ caller }: RequestContext): Caller {
  if (!caller) throw notSignedIn()
  return caller
}

export async function myExample(context: RequestContext) {
  const { userId, actor } = callerOf(context)
  const row = await exampleOf(context.house, userId)
  const example = row
    ? { workspaceId: row.workspace_id, name: row.name, createdAt: row.created_at.toISOString() }
    : null
  return { example, here: example?.workspaceId === actor.workspaceId }
}

export async function loadMyExample(context: RequestContext) {
  const { userId, actor } = callerOf(context)
  const name = await act(nameOfAsker)({ context, input: undefined })
  return loadExample(context.house, { userId, name, via: actor.via })
}

export async function removeMyExample(context: RequestContext, { workspaceId }: { workspaceId: string }) {
  const { userId, actor } = callerOf(context)
  await removeExample(context.house, userId, workspaceId, actor)
  return { done: true as const }
}
