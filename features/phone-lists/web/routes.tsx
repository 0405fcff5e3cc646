import type { RoomRoute } from '#web/room-route.ts'

const organisers = ['region', 'branch'] as const

export const routes: RoomRoute[] = [
  {
    path: '/phone-lists',
    title: 'Phone lists',
    needs: organisers,
    component: () => import('./phone-lists-page.tsx').then((m) => m.PhoneListsPage),
    nav: { label: 'Phone lists', icon: 'people', order: 38 },
  },
  {
    path: '/phone-lists/$id',
    title: 'Phone list',
    needs: organisers,
    component: () => import('./phone-list-page.tsx').then((m) => m.PhoneListPage),
  },
]
