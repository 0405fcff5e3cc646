/** What other rooms' pages may show of this one. */

export { SaidThere } from './said-there.tsx'
export { TiesDrawn } from './ties-drawn.tsx'
export { TiesOf } from './ties-of.tsx'
export { Timeline } from './timeline.tsx'
export { WhoDoWeKnow } from './who-do-we-know.tsx'
