/** What finds pages and facts, to be begun with by itself: see boot.ts. */
export { QueryClient } from '@tanstack/react-query'
export { createRouter } from '@tanstack/react-router'
