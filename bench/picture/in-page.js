// Runs in the browser, before anything of ours: what the benchmark asks of a page.

const quiet = (values) => values.sort((a, b) => a - b)
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]

/** Called once a frame that holds what was just drawn has been handed over: a task after its animation frame. */
const painted = (tell) =>
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => tell(performance.now())
    port2.postMessage(0)
  })

const bench = {
  /** When the picture first stood on the screen, in milliseconds since the page was asked for. */
  painted: new Promise((done) => {
    const watcher = new MutationObserver(() => {
      if (!document.querySelector('svg [data-at], [data-state] canvas')) return
      watcher.disconnect()
      painted(done)
    })
    watcher.observe(document, { childList: true, subtree: true })
  }),
  keys: [],
  /** Where the worker last put the nodes. */
  places: [],
  busy: 0,

  dataAt: () =>
    performance.getEntriesByType('resource').findLast(({ name }) => name.includes('/api/map/network'))
      ?.responseEnd,

  /** Frames for so many milliseconds: how many a second, and how long the slow ones took. */
  frames: (duration) =>
    new Promise((done) => {
      const gaps = []
      let begun = 0
      let last = 0
      const step = (now) => {
        if (last) gaps.push(now - last)
        else begun = now
        last = now
        if (now - begun < duration) requestAnimationFrame(step)
        else {
          const sorted = quiet(gaps)
          done({
            aSecond: (gaps.length * 1000) / (last - begun),
            p95: at(sorted, 0.95),
            worst: sorted.at(-1),
          })
        }
      }
      requestAnimationFrame(step)
    }),

  /** The same nodes and lines as shapes, written by hand: the least that a picture can cost. */
  bareSvg: ({ nodes, edges }) =>
    new Promise((done) => {
      const place = nodes.map((_, n) => [
        500 + 320 * Math.cos(n) * Math.sqrt((n % 97) / 97),
        340 + 320 * Math.sin(n) * Math.sqrt((n % 97) / 97),
      ])
      const begun = performance.now()
      const lines = edges.map(
        ([a, b, s]) =>
          `<line x1="${place[a][0]}" y1="${place[a][1]}" x2="${place[b][0]}" y2="${place[b][1]}" stroke="#565b5f" stroke-opacity="0.22" stroke-width="${s * 0.8}"/>`,
      )
      const dots = nodes.map(
        (_, n) =>
          `<a href="#${n}"><circle cx="${place[n][0]}" cy="${place[n][1]}" r="8" fill="#e2f0e9" stroke="#0b6147"/></a>`,
      )
      document.body.innerHTML = `<svg viewBox="0 0 1000 680" width="1000" height="680">${lines.join('')}${dots.join('')}</svg>`
      painted((now) => done(now - begun))
    }),
}
globalThis.bench = bench

globalThis.Worker = class extends Worker {
  constructor(...how) {
    super(...how)
    this.addEventListener('message', ({ data }) => {
      if (data.places) bench.places = [...data.places]
    })
  }
}

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) bench.busy += duration - 50
}).observe({ type: 'longtask', buffered: true })
new PerformanceObserver((list) => {
  for (const { name, duration } of list.getEntries()) if (name === 'keydown') bench.keys.push(duration)
}).observe({ type: 'event', durationThreshold: 16, buffered: true })
