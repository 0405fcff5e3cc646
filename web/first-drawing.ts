/** What draws pages, to be begun with by itself: see boot.ts. */
export { createRoot } from 'react-dom/client'
