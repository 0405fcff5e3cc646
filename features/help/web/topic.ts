import type { ReactNode } from 'react'

export type HelpSection = { id: string; heading: string; body: ReactNode }
/** One short page of help. Its headings are what the search looks through. */
export type Topic = { slug: string; title: string; about: string; sections: readonly HelpSection[] }
