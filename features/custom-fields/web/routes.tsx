import type { RoomRoute } from '#web/room-route.ts'

export const routes: RoomRoute[] = [
  {
    path: '/custom-fields',
    title: 'Fields of our own',
    needs: ['region'],
    component: () => import('./fields-page.tsx').then((m) => m.FieldsPage),
  },
]
