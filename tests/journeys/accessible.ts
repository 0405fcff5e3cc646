import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type Axe from 'axe-core'
import type { RunOptions } from 'axe-core'

type Manner = 'at once' | 'soft'

/** Said of axe's findings: which rule, and where. */
type Finding = { id: string; nodes: { target: unknown[] }[] }
const told = (violations: Finding[]) =>
  violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')).slice(0, 5) }))

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Asks axe, which a page is given once: half a megabyte each time would take longer than what it looks at. */
async function violationsOf(page: Page, runOnly: RunOptions['runOnly'], target = 'html'): Promise<Finding[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(
    async ([target, options]) => {
      const { axe } = window as unknown as { axe: typeof Axe }
      // React Aria's announcer keeps for seven seconds what it has read out, also of buttons that are gone.
      const where = { include: [target], exclude: ['[data-live-announcer]'] }
      const { violations } = await axe.run(where, options)
      return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) }))
    },
    // Nothing of ours is in a frame, and what passes need not be told.
    [target, { runOnly, iframes: false, resultTypes: ['violations'] }] satisfies [string, RunOptions],
  )
}

/** A target that the bar at the foot happens to cover is judged again where a person would bring it to press it. */
async function inSight(page: Page, violations: Finding[]): Promise<Finding[]> {
  const kept: Finding[] = []
  for (const finding of violations) {
    if (finding.id !== 'target-size') {
      kept.push(finding)
      continue
    }
    for (const node of finding.nodes) {
      const target = String(node.target[0])
      await page.locator(target).evaluate((element) => element.scrollIntoView({ block: 'center' }))
      const again = await violationsOf(page, ['target-size'], target)
      if (again.length > 0) kept.push({ id: finding.id, nodes: [node] })
    }
  }
  return kept
}

async function expectNoSidewaysScroll(page: Page, sure: typeof expect.soft) {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  sure(sideways, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}

/** No violation of the accessibility rules on what is shown now, and no sideways scroll. */
export async function expectAccessible(page: Page, manner: Manner = 'at once'): Promise<void> {
  const sure = manner === 'soft' ? expect.soft : expect
  const violations = await violationsOf(page, TAGS)
  sure(told(await inSight(page, violations)), page.url()).toEqual([])
  await expectNoSidewaysScroll(page, sure)
}

/** One rule alone: what changes with colours, or with widths. */
export async function expectStill(
  page: Page,
  rule: 'color-contrast' | 'target-size',
  manner: Manner,
): Promise<void> {
  const sure = manner === 'soft' ? expect.soft : expect
  const violations = await violationsOf(page, [rule])
  sure(told(await inSight(page, violations)), page.url()).toEqual([])
  await expectNoSidewaysScroll(page, sure)
}
