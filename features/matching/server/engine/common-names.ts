// Shares per thousand of British adults, rounded to a few steps: what matters is that Smith weighs less than Szymborska.
const STEPS: readonly [number, string][] = [
  [30, 'mohammed john'],
  [20, 'david james michael'],
  [12, 'smith paul peter robert andrew mark william stephen richard thomas mary margaret susan'],
  [9, 'jones christopher ian anthony elizabeth sarah karen patricia daniel matthew singh'],
  [
    6,
    `taylor williams brown christine linda janet julie jane helen anne jean george kevin alan simon joseph charles
    nicola emma claire catherine ann jacqueline deborah samantha kaur patel khan ali graham brian philip martin`,
  ],
  [
    4,
    `davies evans wilson thomas roberts johnson walker wright robinson thompson hughes white edwards hall green lewis
    ahmed hussain begum jack edward kenneth ronald colin keith neil steven gary adam benjamin lee jason jonathan timothy
    jennifer barbara gillian carol sandra dorothy joan sheila lisa michelle tracey sharon rachel laura amanda rebecca
    katherine amy charlotte louise hannah jessica sophie lucy alison victoria angela maria ahmad muhammad`,
  ],
  [
    2,
    `harris clarke jackson wood turner martin cooper hill ward morris moore clark baker harrison king morgan lee allen
    james scott phillips watson davis parker price bennett young griffiths mitchell kelly cook carter richardson bailey
    collins bell shaw murphy miller cox richards khan marshall anderson simpson ellis adams begum akhtar bibi islam
    rahman uddin chowdhury miah malik shah sharma ullah iqbal mahmood mohamed abdi nguyen wong chan li chen wang zhang
    murray campbell stewart robertson macdonald reid ross patrick sean kathleen bridget eileen maureen margaret norah
    dennis derek donald raymond roger terence barry trevor gordon geoffrey leslie stuart craig darren wayne dean sam
    luke ryan nathan joshua jake oliver harry alfie charlie lewis callum connor liam aidan ben alexander nicholas scott
    pamela maureen marion valerie irene joyce brenda beverley diane jill lynn wendy heather lesley yvonne kathryn kelly
    joanne joanna natalie stephanie leanne gemma natasha kate katie zoe leah chloe olivia emily megan lauren abigail
    fatima aisha zainab imran omar bilal hassan hussein abdul syed anna eva piotr krzysztof andrzej katarzyna malgorzata
    agnieszka nowak kowalski jan maria`,
  ],
]
const shares = new Map<string, number>()
for (const [share, names] of STEPS)
  for (const name of names.trim().split(/\s+/)) shares.set(name, share / 1000)

/** The share of people who bear a folded name, before anything has been counted. */
export const usualShare = (name: string, otherwise: number): number => shares.get(name) ?? otherwise
