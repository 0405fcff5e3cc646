import type { RoomRoute } from '#web/room-route.ts'

export const routes: RoomRoute[] = [
  {
    path: '/sign-in',
    title: 'Sign in',
    public: true,
    asks: ['/accounts/state'],
    first: () => import('./sign-in-page.tsx').then((m) => m.firstOfSignIn()),
    component: () => import('./sign-in-page.tsx').then((m) => m.SignInPage),
  },
  {
    path: '/set-up',
    title: 'Set up',
    public: true,
    component: () => import('./set-up-page.tsx').then((m) => m.SetUpPage),
  },
  {
    path: '/join',
    title: 'Join',
    public: true,
    component: () => import('./join-page.tsx').then((m) => m.JoinPage),
  },
  {
    path: '/reset',
    title: 'A new password',
    public: true,
    component: () => import('./reset-page.tsx').then((m) => m.ResetPage),
  },
  {
    path: '/reminders/stop',
    title: 'Stop reminders by mail',
    public: true,
    component: () => import('./stop-reminders-page.tsx').then((m) => m.StopRemindersPage),
  },
  {
    path: '/account',
    title: 'Your account',
    component: () => import('./account-page.tsx').then((m) => m.AccountPage),
    nav: { label: 'Your account', icon: 'settings', order: 85 },
  },
  {
    path: '/organisers',
    title: 'Organisers',
    needs: ['region', 'branch'],
    component: () => import('./organisers-page.tsx').then((m) => m.OrganisersPage),
    nav: { label: 'Organisers', icon: 'people', order: 45 },
  },
]
