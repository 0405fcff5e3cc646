import type { RequestContext } from '#server/http/context.ts'

/** What passkeys are bound to: the address set for this installation, else the one the browser is really at. */
export function siteOf({ house, origin }: RequestContext) {
  const url = new URL(house.config.publicUrl ?? (URL.canParse(origin) ? origin : house.publicUrl()))
  return { rpID: url.hostname, expectedOrigin: url.origin }
}
