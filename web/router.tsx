import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { Busy } from '#ui/busy.tsx'
import { BrokenPage } from './broken-page.tsx'
import { parseSearch, type RawSearch, stringifySearch } from './filters.ts'
import { NotHerePage } from './not-here-page.tsx'
import { Framed, PublicFrame } from './public-frame.tsx'
import type { RoomRoute } from './room-route.ts'
import { rooms } from './rooms.ts'
import { Root } from './root.tsx'
import { ensureMe, mayGo } from './session.ts'
import { Shell } from './shell.tsx'

/** Where there is no shell to stand in, the two bad-news pages bring their own frame. */
const Broken = (props: ErrorComponentProps) => (
  <Framed>
    <BrokenPage {...props} />
  </Framed>
)
const NotHere = () => (
  <Framed>
    <NotHerePage />
  </Framed>
)

const root = createRootRoute({ component: Root, errorComponent: Broken, notFoundComponent: NotHere })

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  errorComponent: Broken,
  beforeLoad: async ({ location }) => {
    if (!(await ensureMe())) throw redirect({ href: `/sign-in?then=${encodeURIComponent(location.href)}` })
  },
})

const outside = createRoute({ getParentRoute: () => root, id: 'outside', component: PublicFrame })

const more: RoomRoute = {
  path: '/more',
  title: 'More',
  component: () => import('./more-page.tsx').then((m) => m.MorePage),
}

const waiting: RoomRoute = {
  path: '/waiting',
  title: 'Waiting to send',
  component: () => import('./outbox/waiting-page.tsx').then((m) => m.WaitingPage),
}

const gallery: RoomRoute = {
  path: '/gallery',
  title: 'Gallery',
  public: true,
  component: () => import('#ui/gallery.tsx').then((m) => m.Gallery),
}

function route(room: RoomRoute) {
  return createRoute({
    getParentRoute: () => (room.public ? outside : inside),
    path: room.path,
    component: lazyRouteComponent(async () => ({ default: await room.component() })),
    beforeLoad: async () => {
      document.title = `${room.title} · Commonground`
      if (room.needs && !mayGo(await ensureMe(), room.needs)) throw redirect({ href: '/' })
    },
    loader: async ({ params, location, preload }) => {
      // A finger that only comes near fetches code, and nobody's facts.
      if (preload || !room.first) return
      await room.first({
        params,
        search: location.search as RawSearch,
        me: room.public ? null : await ensureMe(),
      })
    },
  })
}

const pages = [...rooms, more, waiting, ...(import.meta.env.MODE !== 'production' ? [gallery] : [])]
const routeTree = root.addChildren([
  inside.addChildren(pages.filter((page) => !page.public).map(route)),
  outside.addChildren(pages.filter((page) => page.public).map(route)),
])

export const openRouter = () =>
  createRouter({
    routeTree,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPendingComponent: Busy,
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 400,
    // The moment a page is there it shows: a ring held longer than needed helps nobody.
    defaultPendingMinMs: 0,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: NotHerePage,
  })
