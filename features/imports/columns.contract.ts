/** How a list is taken before anyone looks at its rows: what is proposed, and what a person chose instead. */
import * as z from 'zod/mini'
import { id, line, optionalLine } from '#kernel/contract.ts'
import { columnDoubt, missingWorkplace } from './gaps.contract.ts'
import { columnUse, ENCODINGS, tableChoices } from './mapping.contract.ts'
import { side } from './meeting.contract.ts'

/** How the rows are taken, for the whole file. */
export const importSettings = z.object({
  /** The branch of people and workplaces whose row names none. */
  branchId: z.optional(z.nullable(id())),
  /** What the list calls a branch, in words of its own → which of ours it is. */
  branchNames: z.optional(z.record(line(200), id())),
  /** Whose ids the file holds ("membership"). Left out, the name of the file. */
  system: z.optional(optionalLine(60)),
  /** What someone is, or what an organisation is, when the row does not say. */
  personKind: z.optional(optionalLine(40)),
  organisationKind: z.optional(optionalLine(40)),
  /** What a record says already stays; only what it leaves open is filled. */
  onlyBlanks: z.optional(z.boolean()),
  /** Where both say something else. Left out: the file. Consent once refused is never loosened by this. */
  wins: z.optional(side),
  /** Organisations and people whom ties name and who are not there yet: write them down. Left out: yes. */
  createNamed: z.optional(z.boolean()),
  /** From which probability on a row is taken for a record without asking, and from which on it is asked about. */
  sameFrom: z.optional(z.number().check(z.minimum(0.5), z.maximum(1))),
  askFrom: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
})
export type ImportSettings = z.infer<typeof importSettings>

const foundTable = z.object({
  /** Empty for a file that is not a workbook. */
  sheets: z.array(z.string()),
  sheet: z.nullable(z.string()),
  /** Null for a workbook. */
  encoding: z.nullable(z.enum(ENCODINGS)),
  delimiter: z.nullable(z.string()),
  /** Counted from 1; 0 when no line is a header. */
  headerLine: z.number(),
})

/** The system under which so many of the first rows stand already, by number and name. */
const numberedAs = z.object({ system: z.string(), rows: z.number() })
export type NumberedAs = z.infer<typeof numberedAs>

const foundColumn = z.object({ title: z.string(), examples: z.array(z.string()), use: z.nullable(columnUse) })
export const importColumns = z.object({
  table: foundTable,
  choices: tableChoices,
  columns: z.array(foundColumn),
  /** Where the uses come from: chosen for this import, remembered from the same header, or recognised. */
  from: z.enum(['chosen', 'remembered', 'recognised']),
  settings: importSettings,
  /** The branch that the asker chose for the last list with this header, if it still is theirs to write into. */
  rememberedBranch: z.nullable(id()),
  /** The title by which the list is seen to be of the union's members: whoever it brings is proposed as one. */
  membersBy: z.nullable(z.string()),
  /** As whose the numbers of the list are proposed to be taken; null where no earlier list bears them out. */
  numberedAs: z.nullable(numberedAs),
  /** Named by the first rows and not the asker's to write into: their people come in without one, their workplaces not at all. */
  unknownBranches: z.array(z.string()),
  /** At most one a column. They keep nothing out. */
  doubts: z.array(columnDoubt),
  /** Named by the first rows and not here: their people come in without one. */
  missingWorkplaces: z.array(missingWorkplace),
})
export type ImportColumns = z.infer<typeof importColumns>
