import type { RoomRoute } from '#web/room-route.ts'

const readers = ['region', 'branch', 'listener'] as const

export const routes: RoomRoute[] = [
  {
    path: '/who-do-we-know',
    title: 'Who do we know there?',
    needs: readers,
    component: () => import('./ask-page.tsx').then((m) => m.AskPage),
    nav: { label: 'Who do we know?', icon: 'campaigns', order: 35 },
  },
  {
    path: '/organisations/$id/who-do-we-know',
    title: 'Who do we know there?',
    needs: readers,
    component: () => import('./ways-in-page.tsx').then((m) => m.WaysInPage),
  },
]
