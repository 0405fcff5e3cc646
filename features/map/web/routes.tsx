import type { RoomRoute } from '#web/room-route.ts'

const readers = ['region', 'branch', 'listener'] as const

export const routes: RoomRoute[] = [
  {
    path: '/map',
    title: 'Map',
    needs: readers,
    asks: ['/branches'],
    first: (going) => import('./map-page.tsx').then((m) => m.firstOfMap(going)),
    component: () => import('./map-page.tsx').then((m) => m.MapPage),
    nav: { label: 'Map', icon: 'map', order: 37 },
  },
  {
    path: '/map/path',
    title: 'Find a way',
    needs: readers,
    component: () => import('./path-page.tsx').then((m) => m.PathPage),
  },
  {
    path: '/map/bridges',
    title: 'Bridges and gaps',
    needs: readers,
    component: () => import('./bridges-page.tsx').then((m) => m.BridgesPage),
  },
]
