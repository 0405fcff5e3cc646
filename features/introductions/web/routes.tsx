import type { RoomRoute } from '#web/room-route.ts'

const askers = ['region', 'branch', 'listener'] as const

export const routes: RoomRoute[] = [
  {
    path: '/introductions',
    title: 'Introductions',
    needs: askers,
    component: () => import('./introductions-page.tsx').then((m) => m.IntroductionsPage),
    nav: { label: 'Introductions', icon: 'talk', order: 37 },
  },
  {
    path: '/introductions/new',
    title: 'Ask for an introduction',
    needs: askers,
    component: () => import('./ask-page.tsx').then((m) => m.AskPage),
  },
  {
    path: '/introductions/$id',
    title: 'Introduction',
    needs: askers,
    component: () => import('./introduction-page.tsx').then((m) => m.IntroductionPage),
  },
  {
    path: '/introductions/$id/brief',
    title: 'Brief',
    needs: askers,
    component: () => import('./brief-page.tsx').then((m) => m.BriefPage),
  },
  {
    path: '/introductions/$id/brief/edit',
    title: 'Write the brief',
    needs: askers,
    component: () => import('./brief-edit-page.tsx').then((m) => m.BriefEditPage),
  },
  {
    path: '/organisations/$id/whom-to-ask',
    title: 'Whom to ask first',
    needs: askers,
    component: () => import('./whom-to-ask-page.tsx').then((m) => m.WhomToAskPage),
  },
  {
    path: '/people/$id/whom-to-ask',
    title: 'Who could introduce us?',
    needs: askers,
    component: () => import('./whom-to-ask-page.tsx').then((m) => m.WhomToAskForPage),
  },
]
