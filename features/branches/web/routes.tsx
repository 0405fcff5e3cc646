import type { RoomRoute } from '#web/room-route.ts'

const readers = ['region', 'branch', 'listener', 'viewer'] as const
const organisers = ['region', 'branch'] as const

export const routes: RoomRoute[] = [
  {
    path: '/branches',
    title: 'Branches',
    needs: readers,
    component: () => import('./branches-page.tsx').then((m) => m.BranchesPage),
    nav: { label: 'Branches', icon: 'branches', order: 40 },
  },
  {
    path: '/branches/contracted-out',
    title: 'Contracted-out work',
    needs: ['region', 'branch', 'listener'],
    component: () => import('./contracted-out-page.tsx').then((m) => m.ContractedOutPage),
  },
  {
    path: '/branches/$id',
    title: 'Branch',
    needs: readers,
    component: () => import('./branch-page.tsx').then((m) => m.BranchPage),
  },
  {
    path: '/branches/$id/add-workplace',
    title: 'Add a workplace',
    needs: organisers,
    component: () => import('./workplace-pages.tsx').then((m) => m.NewWorkplacePage),
  },
  {
    path: '/workplaces/$id/edit',
    title: 'Change a workplace',
    needs: organisers,
    component: () => import('./workplace-pages.tsx').then((m) => m.EditWorkplacePage),
  },
]
