/** One thing looked at: well, or what is wrong and what to do. */
export type Finding = { looked: string; wrong?: string }
