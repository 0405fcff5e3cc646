import { useSyncExternalStore } from 'react'

const desk = () => window.matchMedia('(min-width: 60rem)')

const watch = (onChange: () => void) => {
  const query = desk()
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

export const onDesk = () => desk().matches

/** True on a screen wide enough for tables and side-by-side panels; the CSS says the same with 60rem. */
export const useDesk = () => useSyncExternalStore(watch, onDesk)
