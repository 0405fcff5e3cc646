import type { RoomRoute } from '#web/room-route.ts'

const needs = ['region', 'branch'] as const

export const routes: RoomRoute[] = [
  {
    path: '/imports',
    title: 'Import a list',
    needs,
    component: () => import('./import-page.tsx').then((m) => m.ImportPage),
    nav: { label: 'Import', icon: 'import', order: 60 },
  },
  {
    path: '/imports/$id',
    title: 'A list',
    needs,
    component: () => import('./one-import-page.tsx').then((m) => m.OneImportPage),
  },
]
