import type { RoomRoute } from '#web/room-route.ts'

const writers = ['region', 'branch', 'listener'] as const

export const routes: RoomRoute[] = [
  {
    path: '/one-to-ones',
    title: 'One-to-ones',
    needs: writers,
    component: () => import('./one-to-ones-page.tsx').then((m) => m.OneToOnesPage),
    nav: { label: 'One-to-ones', icon: 'talk', order: 25 },
  },
  {
    path: '/one-to-ones/new',
    title: 'Write up a one-to-one',
    needs: writers,
    component: () => import('./write-up-page.tsx').then((m) => m.WriteUpPage),
  },
  {
    path: '/one-to-ones/plan',
    title: 'Plan a one-to-one',
    needs: writers,
    component: () => import('./plan-page.tsx').then((m) => m.PlanPage),
  },
  {
    path: '/one-to-ones/review',
    title: 'Read them together',
    needs: ['region', 'branch'],
    component: () => import('./review-page.tsx').then((m) => m.ReviewPage),
  },
  {
    path: '/one-to-ones/$id',
    title: 'One-to-one',
    needs: writers,
    component: () => import('./one-to-one-page.tsx').then((m) => m.OneToOnePage),
  },
  {
    path: '/one-to-ones/$id/edit',
    title: 'Change a write-up',
    needs: writers,
    component: () => import('./edit-page.tsx').then((m) => m.EditPage),
  },
]
