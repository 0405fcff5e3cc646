import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { introductionRefusals, introductions } from '../contract.ts'
import { moveIntroduction } from './move.ts'
import { printBrief } from './paper.ts'
import { listIntroductions, readIntroduction } from './read-introductions.ts'
import { recordIntroduction, writeBrief } from './record-introduction.ts'
import { listRefusals, recordRefusal, removeRefusal } from './refusals.ts'
import { whomToAsk, whomToAskFor } from './whom-to-ask.ts'

const ofIntroductions = implement(introductions).$context<RequestContext>()
const ofRefusals = implement(introductionRefusals).$context<RequestContext>()

export const introductionsRouter = ofIntroductions.router({
  whomToAsk: ofIntroductions.whomToAsk.handler(act(whomToAsk)),
  whomToAskFor: ofIntroductions.whomToAskFor.handler(act(whomToAskFor)),
  list: ofIntroductions.list.handler(act(listIntroductions)),
  get: ofIntroductions.get.handler(act((tx, { id }: { id: string }) => readIntroduction(tx, id))),
  record: ofIntroductions.record.handler(act(recordIntroduction)),
  writeBrief: ofIntroductions.writeBrief.handler(act(writeBrief)),
  paper: ofIntroductions.paper.handler(act(printBrief)),
  move: ofIntroductions.move.handler(act(moveIntroduction)),
})

export const introductionRefusalsRouter = ofRefusals.router({
  list: ofRefusals.list.handler(act(listRefusals)),
  record: ofRefusals.record.handler(act(recordRefusal)),
  remove: ofRefusals.remove.handler(act(removeRefusal)),
})
