import type { RoomRoute } from '#web/room-route.ts'

export const routes: RoomRoute[] = [
  {
    path: '/',
    title: 'Today',
    asks: ['/home/today'],
    first: () => import('./today-page.tsx').then((m) => m.firstOfToday()),
    component: () => import('./today-page.tsx').then((m) => m.TodayPage),
    nav: { label: 'Today', icon: 'today', order: 10 },
  },
  {
    path: '/today/$list',
    title: 'Behind the number',
    needs: ['region', 'branch', 'listener'],
    component: () => import('./behind-page.tsx').then((m) => m.BehindPage),
  },
]
