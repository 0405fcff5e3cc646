import { beforeAll, describe, expect, test } from 'vitest'
import { printAlliesForm } from '#features/affiliations/server/paper.ts'
import { printBrief } from '#features/introductions/server/paper.ts'
import { recordIntroduction } from '#features/introductions/server/public.ts'
import { writeBrief } from '#features/introductions/server/record-introduction.ts'
import { printOneToOne, printWriteUpForm } from '#features/one-to-ones/server/paper.ts'
import { recordOneToOne } from '#features/one-to-ones/server/public.ts'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { House } from '#server/house.ts'
import { as, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { draw } from './draw.ts'
import { printSheet } from './print.ts'
import { readPdf } from './testing/read-pdf.ts'

const house = { publicUrl: () => 'https://common.example' } as House
let amina: Actor, other: Actor, dele: Actor
let branch: string

beforeAll(async () => {
  const workspace = await newWorkspace()
  branch = await newBranch(workspace)
  amina = await newOrganiser(workspace, 'branch', { branchIds: [branch], name: 'Amina Hassan' })
  dele = await newOrganiser(workspace, 'branch', { branchIds: [branch], name: 'Dele Adeyemi' })
  other = await newOrganiser(workspace, 'branch', { branchIds: [await newBranch(workspace)] })
})

const HOSTILE = [
  '#panic("x") #import "/etc/passwd" $x^2$ \\ #sys.inputs',
  '"quoted" \'single\' *bold* _it_ `raw` @ref <label> // comment /* x */ [a](b) = Title\n- item\n+ 1',
  '\u202Eabc مرحبا بالعالم אבג 李小龍 😀 é̂ ﷽',
]

describe('a printed sheet', () => {
  test('is a tagged PDF with title, language and who printed it', async () => {
    const file = await as(amina, (tx) => printAlliesForm(tx, {}, house))
    const { raw, all, pages } = await readPdf(file)
    expect(file.type).toBe('application/pdf')
    expect(raw.startsWith('%PDF-1.7')).toBe(true)
    expect(all).toMatch(/\/StructTreeRoot/)
    expect(all).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
    expect(all).toMatch(/\/Lang\s*\(en-GB\)/)
    expect(all).toMatch(/pdfuaid:part/)
    expect(all).toMatch(/<dc:title>.*Allies form/s)
    expect(pages).toBe(1)
    const large = await readPdf(await as(amina, (tx) => printAlliesForm(tx, { large: 'yes' }, house)))
    expect(large.pages).toBeGreaterThan(1)
  })

  test.each([
    'Joan Ó Súilleabháin, Sławomir Żółć, Γιώργος, Олена, אבנר',
    'نور وتفيلد، فاطمہ',
    'প্রিয়া নাথ',
    'अमिता शर्मा',
    'પ્રિયા પટેલ',
    'ਅਮਰਜੀਤ ਸਿੰਘ',
  ])('has a shape for each letter of %s, whatever fonts the machine has', async (name) => {
    const sheet = { title: 'Names', blocks: [{ kind: 'text' as const, text: name }] }
    const { all } = await readPdf(await as(amina, (tx) => printSheet(tx, 'names', sheet)))
    expect(all).toMatch(/pdfuaid:part/)
    expect(all).toMatch(/AtkinsonHyperlegibleNext/)
  })

  test('shows what people typed as they typed it, and runs none of it', async () => {
    for (const title of HOSTILE) {
      const blocks = [
        { kind: 'heading' as const, text: title },
        { kind: 'text' as const, text: title },
        { kind: 'list' as const, items: [title] },
        { kind: 'field' as const, label: title, value: title },
        { kind: 'table' as const, head: [title], rows: [[title]], widths: [1] },
      ]
      const sheet = { title, soft: title, leadsTo: { url: `https://x.test/?${title}`, words: title }, blocks }
      const { text, pages } = await readPdf(await as(amina, (tx) => printSheet(tx, 'x', sheet)))
      expect(pages).toBeGreaterThan(0)
      for (const letter of '#$\\"*_@[') if (title.includes(letter)) expect(text).toContain(letter)
    }
  })

  test('a brief prints every part that is written, also large, for those who read the introduction', async () => {
    const [joan, id, organisationId] = [newId(), newId(), newId()]
    const parts = { message: '% '.repeat(700), want: '&', notToSay: '+', background: '=' }
    await as(amina, async (tx) => {
      await recordPerson(tx, { id: joan, name: 'Joan', kind: 'member', branchId: branch })
      await recordOrganisation(tx, { id: organisationId, name: 'Choir', kinds: ['voluntary'] })
      await recordIntroduction(tx, { id, personId: joan, organisationId })
    })
    const print = (by: Actor, large?: 'yes') => as(by, (tx) => printBrief(tx, { id, large }, house))
    // Nothing is written yet: a form to write it on.
    expect((await readPdf(await print(amina))).text).not.toContain('%')
    await as(amina, (tx) => writeBrief(tx, { id, version: 1, ...parts }))
    const plain = await readPdf(await print(dele))
    const large = await readPdf(await print(dele, 'yes'))
    for (const { all, text } of [plain, large]) {
      expect(all).toMatch(/<dc:title>.*Brief for Joan/s)
      for (const sign of '%&+=') expect(text).toContain(sign)
    }
    expect(large.pages).toBeGreaterThan(plain.pages)
    await as(amina, (tx) => writeBrief(tx, { id, version: 2, notToSay: null }))
    expect((await readPdf(await print(dele))).text).not.toContain('+')
    await expect(print(other)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('a write-up prints for those who read it, without its author’s own part', async () => {
    const [personId, id] = [newId(), newId()]
    await as(amina, (tx) =>
      recordPerson(tx, { id: personId, name: 'Zoë Ng', kind: 'member', branchId: branch }),
    )
    await as(amina, (tx) =>
      recordOneToOne(tx, {
        id,
        personId,
        metOn: '2026-05-12',
        stories: 'Wardens',
        concerns: [{ words: 'Rent', campaignIssue: 'yes' }],
        reflection: { words: '§§§', shared: false },
      }),
    )
    const { all, text } = await readPdf(await as(dele, (tx) => printOneToOne(tx, { id }, house)))
    expect(all).toMatch(/<dc:title>.*Talk with Zo.+ Ng/s)
    expect(text).not.toContain('§')
    const mine = await readPdf(await as(amina, (tx) => printOneToOne(tx, { id }, house)))
    expect(mine.text).not.toContain('§')
    await expect(as(other, (tx) => printOneToOne(tx, { id }, house))).rejects.toMatchObject({
      code: 'not_found',
    })
    expect((await readPdf(await as(dele, (tx) => printWriteUpForm(tx, {}, house)))).pages).toBeGreaterThan(1)
  })

  test('what cannot be drawn fails plainly, and the next sheet is drawn', async () => {
    await expect(draw('#panic("no")', '{}', new Date())).rejects.toThrow('could not be drawn')
    const file = await as(amina, (tx) => printSheet(tx, 'x', { title: 'After', blocks: [] }))
    expect(file.size).toBeGreaterThan(1000)
  })
})
