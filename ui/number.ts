/** 12345 → "12,345". Without Intl, whose first use costs an old phone a tenth of a second. */
export const number = (count: number): string => String(count).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')
