import type { RoomRoute } from '#web/room-route.ts'

const organisers = ['region', 'branch'] as const

export const routes: RoomRoute[] = [
  {
    path: '/same',
    title: 'Same person?',
    needs: organisers,
    component: () => import('./same-page.tsx').then((m) => m.SamePage),
    nav: { label: 'Same person?', icon: 'same', order: 50 },
  },
  {
    path: '/same/how-sure',
    title: 'How sure must we be?',
    needs: ['region'],
    component: () => import('./how-sure-page.tsx').then((m) => m.HowSurePage),
  },
  {
    path: '/same/compare',
    title: 'Same as someone else?',
    needs: organisers,
    component: () => import('./compare-page.tsx').then((m) => m.ComparePage),
  },
]
