/** Lets the browser paint, and answer a thumb, before the next piece of work. */
const pause = () => new Promise((done) => setTimeout(done))

/** Piece by piece: begun with at once, all this keeps a slow phone busy for a quarter of a second. */
async function begin() {
  await import('./first-drawing.ts')
  await pause()
  await import('./first-finding.ts')
  await pause()
  const main = await import('./main.tsx')
  await pause()
  await main.begin()
}

// What index.html itself shows is painted before anything heavy runs. A page in the background paints nothing.
if (document.visibilityState === 'hidden') begin()
else requestAnimationFrame(() => setTimeout(begin))
