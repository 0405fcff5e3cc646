import type { RoomRoute } from '#web/room-route.ts'

const readers = ['region', 'branch', 'listener', 'partner'] as const
const recorders = ['region', 'branch', 'listener'] as const

export const routes: RoomRoute[] = [
  {
    path: '/organisations',
    title: 'Organisations',
    needs: readers,
    component: () => import('./organisations-page.tsx').then((m) => m.OrganisationsPage),
    nav: { label: 'Organisations', icon: 'organisations', order: 30 },
  },
  {
    path: '/organisations/new',
    title: 'Add an organisation',
    needs: recorders,
    component: () => import('./new-organisation-page.tsx').then((m) => m.NewOrganisationPage),
  },
  {
    path: '/organisations/kinds',
    title: 'What their names tell',
    needs: ['region', 'branch'],
    component: () => import('./told-kinds-page.tsx').then((m) => m.ToldKindsPage),
  },
  {
    path: '/organisations/$id',
    title: 'Organisation',
    needs: readers,
    component: () => import('./organisation-page.tsx').then((m) => m.OrganisationPage),
  },
  {
    path: '/organisations/$id/edit',
    title: 'Change what is written',
    needs: ['region', 'branch'],
    component: () => import('./edit-organisation-page.tsx').then((m) => m.EditOrganisationPage),
  },
]
