/** Labels across and down an A4 sheet. */
export const LABEL_SHEETS = ['3x8', '3x7', '2x7'] as const
export type LabelSheet = (typeof LABEL_SHEETS)[number]
/** More letters than that are printed in parts. */
export const MOST_LABELS = 3000
