import type { Workplace } from '../contract.ts'

export type ContractorGroup = {
  contractorId: string
  /** Null when the asker may not see that organisation. */
  name: string | null
  workplaces: Workplace[]
  /** Of the workplaces with a head count; null when none has one. */
  headCount: number | null
  members: number
  activists: number
  complete: boolean
  /** Workers who are not members, where both numbers are known. */
  gap: number | null
}

/** Workers at a place who are not members yet; null where the head count or all members are not known. */
export const gapOf = ({
  headCount,
  members,
  complete,
}: Pick<Workplace, 'headCount' | 'members' | 'complete'>) =>
  headCount === null || !complete ? null : Math.max(0, headCount - members)

const sum = (numbers: readonly (number | null)[]) => {
  const known = numbers.filter((each): each is number => each !== null)
  return known.length > 0 ? known.reduce((all, each) => all + each, 0) : null
}

function toGroup([contractorId, workplaces]: [string, Workplace[]]): ContractorGroup {
  const counted = workplaces.filter(({ headCount }) => headCount !== null)
  return {
    contractorId,
    name: workplaces[0]!.contractorName,
    workplaces,
    headCount: sum(workplaces.map(({ headCount }) => headCount)),
    members: sum(counted.map(({ members }) => members)) ?? 0,
    activists: sum(counted.map(({ activists }) => activists)) ?? 0,
    complete: workplaces.every(({ complete }) => complete),
    gap: sum(workplaces.map(gapOf)),
  }
}

/** Contracted-out workplaces by who runs them, the widest gap first: the hidden workforce. */
export function byContractor(workplaces: readonly Workplace[]): ContractorGroup[] {
  const groups = new Map<string, Workplace[]>()
  for (const workplace of workplaces) {
    const key = workplace.contractorId
    if (key) groups.set(key, [...(groups.get(key) ?? []), workplace])
  }
  return [...groups].map(toGroup).sort((a, b) => (b.gap ?? -1) - (a.gap ?? -1))
}
