import {
  ORGANISATION_STAGES,
  type OrganisationStage,
  SPECIALS,
  type Special,
} from '#features/organisations/contract.ts'
import { foldText } from '#kernel/text/names.ts'
import type { Field } from '../../mapping.contract.ts'
import { codeFor, type WordTable } from '../cell-words.ts'
import { ownKind } from '../word-tables.ts'
import { readDate } from './dates.ts'
import { readNotes } from './read-person.ts'
import type { RowCells } from './row-cells.ts'
import type { OrganisationValues, RowContext } from './row-values.ts'

const STAGE_WORDS: WordTable<OrganisationStage> = [
  ['ally', 'ally|allies|allied|partner|partners'],
  ['working_together', 'working together|works with us|working with us|joint work|active'],
  ['introduced', 'introduced|introduction made|in touch|contacted'],
  ['met', 'met|meeting held|had a meeting|one to one done'],
  ['identified', 'identified|new|to contact|prospect|target|not contacted|not yet'],
]
const SPECIAL_WORDS: WordTable<Special> = [
  ['faith', 'faith|religion|religious|belief'],
  ['ethnicity', 'ethnicity|ethnic|origin|race|nationality'],
  ['politics', 'politics|political|party'],
  ['health', 'health|disability|illness'],
]
/** Said where the kind would tell of something, and an organiser knows better. */
const NOTHING_SPECIAL = /^(nothing|nothing special|no|not special)$/

function readStage(cells: RowCells): OrganisationStage | undefined {
  const cell = cells.first('stage')
  const stage = cell && (ownKind(cell.text, ORGANISATION_STAGES) ?? codeFor(cell.text, STAGE_WORDS))
  if (cell && !stage) cells.leaveOut(cell, 'not_a_stage')
  return stage
}

function readSpecial(cells: RowCells): Special | null | undefined {
  const cell = cells.first('special')
  if (!cell) return undefined
  if (NOTHING_SPECIAL.test(foldText(cell.text))) return null
  const special = ownKind(cell.text, SPECIALS) ?? codeFor(cell.text, SPECIAL_WORDS)
  if (!special) cells.leaveOut(cell, 'not_special')
  return special
}

function readHolder(cells: RowCells, context: RowContext): string | undefined {
  const name = cells.line('holder')
  const holder = name ? context.organiser(name) : undefined
  if (name && !holder) cells.leaveOut(cells.first('holder')!, 'unknown_organiser')
  return holder
}

function readTouch(cells: RowCells, field: Field): string | undefined {
  const cell = cells.first(field)
  const day = cell && readDate(cell.text, cell.use.order ?? 'dmy')
  if (cell && !day) cells.leaveOut(cell, 'not_a_date')
  return day ?? undefined
}

/** How we stand with the organisation of a row: how far we have come, who holds it, when to be in touch next. */
export const readRelation = (cells: RowCells, context: RowContext): OrganisationValues => ({
  stage: readStage(cells),
  commonGround: readNotes(cells, 'common_ground'),
  special: readSpecial(cells),
  holderId: readHolder(cells, context),
  touchOn: readTouch(cells, 'touch_on'),
})
