import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browser.js'

const launchOptions = {
  executablePath: findBrowser(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
}

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/journeys.json' }],
  ],
  // Tests of the database run beside the journeys, on two cores: patience costs nothing where all is well.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  workers: 2,
  // A shared machine may stall for longer than any patience; a journey that fails twice is broken.
  retries: process.env.CI ? 1 : 0,
  fullyParallel: false,
  use: {
    launchOptions,
    actionTimeout: 60_000,
    // What a trace costs is paid only where something went wrong.
    trace: 'on-first-retry',
    // Nothing is told by movement alone, and drawing it takes time from those who wait.
    contextOptions: { reducedMotion: 'reduce' },
    // Each new browser would fetch the whole app a second time, to keep it: those that go without signal ask for it.
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  },
  projects: [
    { name: 'desk', use: { viewport: { width: 1280, height: 800 } }, testIgnore: /one-to-one-phone/ },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      testMatch: /phone|pages/,
    },
  ],
})
