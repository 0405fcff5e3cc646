import type { RoomRoute } from '#web/room-route.ts'

export const routes: RoomRoute[] = [
  {
    path: '/example',
    title: 'The example',
    needs: ['region'],
    component: () => import('./example-page.tsx').then((m) => m.ExamplePage),
    nav: { label: 'Example', icon: 'campaigns', order: 85 },
  },
]
