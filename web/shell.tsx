import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Icon } from '#ui/icon.tsx'
import { Hidden } from '#ui/text.tsx'
import { barFor, mayRecord, type Place, placesFor, within } from './navigation.ts'
import { useMe } from './session.ts'
import styles from './shell.module.css'

/** The frame around every page inside: a bar under the thumb on a phone, a rail on a desk. */
export function Shell() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(() => {
    import('./outbox/send.ts').then((m) => m.startOutbox()).catch(() => {})
  }, [])
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        Skip to the page
      </a>
      <Rail path={path} />
      <main id="main" tabIndex={-1} className={styles.main}>
        <ExampleSign />
        <Outlet />
      </main>
      <Bar path={path} />
    </div>
  )
}

/** On a phone no name of the workspace is in sight: nobody is to write down someone real in the example. */
const ExampleSign = () =>
  useMe()?.workspace.example ? <p className={styles.example}>Example: everyone here is invented</p> : null

function Rail({ path }: { path: string }) {
  const me = useMe()
  return (
    <nav className={styles.rail} aria-label="Main">
      <p className={styles.name}>{me?.workspace.name ?? 'Commonground'}</p>
      {mayRecord(me) ? (
        <a href="/one-to-ones/new" className={styles.recordWide}>
          <Icon name="record" /> Record
        </a>
      ) : null}
      {placesFor(me).map((place) => (
        <PlaceLink key={place.href} place={place} path={path} />
      ))}
      <span className={styles.gap} />
      <a href="/more" className={styles.place} aria-current={within(path, '/more') ? 'page' : undefined}>
        <Icon name="settings" /> {me?.organiser.name ?? 'You'}
      </a>
    </nav>
  )
}

function Bar({ path }: { path: string }) {
  const me = useMe()
  return (
    <nav className={styles.bar} aria-label="Main, short">
      {barFor(me).map((place) =>
        place.icon === 'record' ? (
          <a key={place.href} href={place.href} className={styles.tab}>
            <span className={styles.record}>
              <Icon name="record" />
            </span>
            {place.label}
          </a>
        ) : (
          <PlaceLink key={place.href} place={place} path={path} tab />
        ),
      )}
    </nav>
  )
}

function PlaceLink({ place, path, tab = false }: { place: Place; path: string; tab?: boolean }) {
  return (
    <a
      href={place.href}
      className={tab ? styles.tab : styles.place}
      aria-current={within(path, place.href) ? 'page' : undefined}
    >
      <Icon name={place.icon} /> {place.label}
      {/* A list of links, read out without the bar around it, has to say more of what. */}
      {place.href === '/more' ? <Hidden> pages</Hidden> : null}
    </a>
  )
}
