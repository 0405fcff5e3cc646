import type { RoomRoute } from '#web/room-route.ts'

export const routes: RoomRoute[] = [
  {
    path: '/',
    title: 'Today',
    asks: ['/home/today', '/one-to-ones/mine', '/follow-ups?state=open', '/phone-lists', '/same/counts'],
    first: ({ me }) => import('./today-page.tsx').then((m) => m.firstOfToday(me?.organiser.role)),
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
