/** As many as a picture made of shapes shows, each to be reached by keyboard; beyond, the graphics card draws. */
export const DRAWN = 300
/** More than this tells nothing more, even to a graphics card. */
export const MOST_NODES = 20_000
