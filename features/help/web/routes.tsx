import type { RoomRoute } from '#web/room-route.ts'

export const routes: RoomRoute[] = [
  {
    path: '/help',
    title: 'Help',
    component: () => import('./help-page.tsx').then((m) => m.HelpPage),
    nav: { label: 'Help', icon: 'help', order: 90 },
  },
  {
    path: '/help/$topic',
    title: 'Help',
    component: () => import('./topic-page.tsx').then((m) => m.TopicPage),
  },
]
