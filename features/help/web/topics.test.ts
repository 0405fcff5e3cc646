import { describe, expect, test } from 'vitest'
import { findHeadings, topics } from './topics.ts'

describe('help', () => {
  test('every page has its own address, and so has every heading on it', () => {
    expect(new Set(topics.map(({ slug }) => slug)).size).toBe(topics.length)
    for (const { sections } of topics)
      expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length)
  })

  test('headings are found by any of their words, in any order and case', () => {
    expect(findHeadings('SEES who').map(({ id }) => id)).toContain('roles')
    expect(findHeadings('no such word here')).toEqual([])
  })
})
