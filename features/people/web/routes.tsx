import type { RoomRoute } from '#web/room-route.ts'

const readers = ['region', 'branch', 'listener', 'partner'] as const
const recorders = ['region', 'branch', 'listener'] as const

export const routes: RoomRoute[] = [
  {
    path: '/people',
    title: 'People',
    needs: readers,
    asks: ['/people?limit=100', '/people/count', '/branches', '/workplaces?limit=1000'],
    first: (going) => import('./people-page.tsx').then((m) => m.firstOfPeople(going)),
    component: () => import('./people-page.tsx').then((m) => m.PeoplePage),
    nav: { label: 'People', icon: 'people', order: 20 },
  },
  {
    path: '/people/new',
    title: 'Add a person',
    needs: recorders,
    component: () => import('./new-person-page.tsx').then((m) => m.NewPersonPage),
  },
  {
    path: '/people/$id',
    title: 'Person',
    needs: readers,
    asks: [
      '/people/$id',
      '/people/$id/affiliations',
      '/people/$id/connections',
      '/branches',
      '/workplaces?limit=1000',
      '/organisers',
      '/coalitions',
    ],
    first: (going) => import('./person-page.tsx').then((m) => m.firstOfPerson(going)),
    component: () => import('./person-page.tsx').then((m) => m.PersonPage),
  },
  {
    path: '/people/$id/edit',
    title: 'Change what is written',
    needs: recorders,
    component: () => import('./edit-person-page.tsx').then((m) => m.EditPersonPage),
  },
]
