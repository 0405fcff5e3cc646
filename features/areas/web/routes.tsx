import type { RoomRoute } from '#web/room-route.ts'

export const routes: RoomRoute[] = [
  {
    path: '/areas',
    title: 'Areas',
    component: () => import('./areas-page.tsx').then((m) => m.AreasPage),
    nav: { label: 'Areas', icon: 'area', order: 39 },
  },
  {
    path: '/areas/records',
    title: 'Area',
    needs: ['region', 'branch', 'listener'],
    component: () => import('./records-page.tsx').then((m) => m.RecordsPage),
  },
  {
    path: '/communities',
    title: 'Communities and media',
    needs: ['region', 'branch', 'listener'],
    component: () => import('./communities-page.tsx').then((m) => m.CommunitiesPage),
  },
]
