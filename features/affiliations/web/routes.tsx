import type { RoomRoute } from '#web/room-route.ts'

export const routes: RoomRoute[] = [
  {
    path: '/allies-form/new',
    title: 'Allies form',
    needs: ['region', 'branch', 'listener'],
    component: () => import('./allies-form-page.tsx').then((m) => m.AlliesFormPage),
  },
]
