import styles from './icon.module.css'

const PATHS = {
  today: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  people:
    'M5.5 8a3.5 3.5 0 107 0 3.5 3.5 0 10-7 0M3 20c0-4 3-6 6-6s6 2 6 6M16 5.5a3.5 3.5 0 010 6M18 14.5c2 .8 3 2.6 3 5.5',
  record: 'M12 5v14M5 12h14',
  organisations: 'M4 20V8l8-4 8 4v12M9 20v-5h6v5M9 11h.01M15 11h.01M2 20h20',
  campaigns: 'M5 21V4h11l-2 4 2 4H5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  branches: 'M12 4v6M12 10c0 5-6 3-6 9M12 10c0 5 6 3 6 9M12 10v10',
  import: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  log: 'M7 4h10a2 2 0 012 2v14H5V6a2 2 0 012-2zM9 9h6M9 13h6M9 17h3',
  help: 'M9 9a3 3 0 116 0c0 2-3 2.5-3 5M12 18h.01',
  same: 'M9 9h11v11H9zM5 15H4V4h11v1',
  talk: 'M4 5h11v8H9l-3 3v-3H4zM10 16v1h5l3 3v-3h2V9h-2',
  map: 'M6 7.5a2 2 0 104 0 2 2 0 10-4 0M14 17a2 2 0 104 0 2 2 0 10-4 0M15 6a2 2 0 104 0 2 2 0 10-4 0M10 7.2l5-.9M9 9l6 6.5',
  area: 'M4 6l5-2 6 2 5-2v14l-5 2-6-2-5 2zM9 4v14M15 6v14',
  community: 'M3 13l5-5 5 5M5 12v8h6v-8M14 9a2.5 2.5 0 105 0 2.5 2.5 0 10-5 0M14 20c0-4 1-6 3-6s4 2 4 6',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
} as const

export type IconName = keyof typeof PATHS

export const Icon = ({ name }: { name: IconName }) => (
  <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
)
