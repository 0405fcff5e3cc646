import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Page } from '#ui/page.tsx'
import { Soft } from '#ui/text.tsx'
import { Failed } from '#web/failed.tsx'
import { useRouteParam } from '#web/go.ts'
import type { Branch } from '../contract.ts'
import { BranchDialog } from './branch-dialog.tsx'
import { Density } from './density.tsx'
import { BringBack, PutAway } from './put-away.tsx'
import { useBranch, useMay } from './queries.ts'
import { ERROR_WORDS, headCountWords, SERVICE_WORDS } from './words.ts'
import { Workplaces } from './workplaces.tsx'

const BACK = { href: '/branches', label: 'Branches' }

export function BranchPage() {
  const found = useBranch(useRouteParam('id'))
  if (found.data) return <Whole branch={found.data} />
  return (
    <Page title="Branch" back={BACK}>
      {found.error ? (
        <Failed error={found.error} words={ERROR_WORDS} onRetry={found.refetch} />
      ) : (
        <Busy label="Fetching this branch" />
      )}
    </Page>
  )
}

function Whole({ branch }: { branch: Branch }) {
  const [changing, setChanging] = useState(false)
  const may = useMay()
  const acts = may.region ? (
    <>
      <Button onPress={() => setChanging(true)}>Change</Button>
      {branch.archivedAt ? null : <PutAway kept={branch} what="branch" />}
    </>
  ) : null
  return (
    <Page title={branch.name} soft={SERVICE_WORDS[branch.serviceGroup]} back={BACK} actions={acts}>
      <BringBack kept={branch} what="branch" may={may.region} />
      <Card title="How many of the workers are members">
        <Density {...branch} list={`/people?branchId=${branch.id}&`} />
        <Soft>{headCountWords(branch)}</Soft>
      </Card>
      {may.seePeople ? <Workplaces branch={branch} /> : null}
      {changing ? <BranchDialog branch={branch} onClose={() => setChanging(false)} /> : null}
    </Page>
  )
}
