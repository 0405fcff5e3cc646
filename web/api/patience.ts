/** Options of a call that gives up when no answer has come after so long; older browsers wait as long as it takes. */
export const patience = (milliseconds: number): { signal?: AbortSignal } =>
  'timeout' in AbortSignal ? { signal: AbortSignal.timeout(milliseconds) } : {}
