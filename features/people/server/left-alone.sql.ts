import { sql } from 'kysely'

/**
 * Whoever asked to be left alone, or said no when asked whether we may contact them. Nothing that leaves the house names
 * them, and nobody is led to them. `of` is what comes before a column: nothing, or a table's name with its dot.
 */
export const leftAloneText = (of = '') => `(${of}do_not_contact or ${of}contact_consent = 'no')`

/** The same in a query that calls people by this name. */
export const leftAlone = (person: string) => sql.raw(leftAloneText(`${person}.`))

/** May be rung; the query calls them `p`. */
export const MAY_BE_RUNG = sql`not ${leftAlone('p')} and not p.do_not_call and p.archived_at is null and p.phones <> '[]'::jsonb`
/** May be written to, by mail or letter. */
export const MAY_BE_WRITTEN_TO = sql`not ${leftAlone('p')} and not p.do_not_mail and p.archived_at is null`
