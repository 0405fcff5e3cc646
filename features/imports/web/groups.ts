/** Places in a row to choose from: as many as are in use, and one more. */
export const groupOptions = (group: number) =>
  Array.from({ length: Math.min(50, Math.max(6, group + 1)) }, (_, at) => ({
    value: String(at + 1),
    label: `No. ${at + 1}`,
  }))
