import type { RoomRoute } from '#web/room-route.ts'

export const routes: RoomRoute[] = [
  {
    path: '/audit',
    title: 'Log',
    needs: ['region'],
    component: () => import('./audit-page.tsx').then((m) => m.AuditPage),
    nav: { label: 'Log', icon: 'log', order: 80 },
  },
]
