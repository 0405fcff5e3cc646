import { Soft } from '#ui/text.tsx'

/** Placeholder until ties exist. */
export function PersonTies({ personId: _ }: { personId: string; short?: boolean }) {
  return <Soft> </Soft>
}
