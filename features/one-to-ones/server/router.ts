import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { followUps, issues, leadershipMarks, oneToOnes } from '../contract.ts'
import { changeOneToOne } from './change-one-to-one.ts'
import {
  dropFollowUp,
  finishFollowUp,
  handFollowUpOn,
  listFollowUps,
  moveFollowUp,
  recordFollowUp,
} from './follow-ups.ts'
import { listIssues } from './issues.ts'
import { listMarked } from './marked.ts'
import { recordMark } from './marks.ts'
import { printOneToOne, printWriteUpForm } from './paper.ts'
import { callOff, changePlan, planOneToOne } from './plan.ts'
import {
  getOneToOne,
  listEarlierReflections,
  listMine,
  listOfPerson,
  listVersions,
} from './read-one-to-ones.ts'
import { recordOneToOne } from './record-one-to-one.ts'
import { removeMark } from './remove-mark.ts'
import { listNotMet, listOneToOnes } from './review.ts'

const ofTalks = implement(oneToOnes).$context<RequestContext>()
const ofFollowUps = implement(followUps).$context<RequestContext>()
const ofMarks = implement(leadershipMarks).$context<RequestContext>()
const ofIssues = implement(issues).$context<RequestContext>()

export const oneToOnesRouter = ofTalks.router({
  mine: ofTalks.mine.handler(act(listMine)),
  list: ofTalks.list.handler(act(listOneToOnes)),
  listOfPerson: ofTalks.listOfPerson.handler(act(listOfPerson)),
  notMet: ofTalks.notMet.handler(act(listNotMet)),
  get: ofTalks.get.handler(act(getOneToOne)),
  paper: ofTalks.paper.handler(act(printWriteUpForm)),
  paperOf: ofTalks.paperOf.handler(act(printOneToOne)),
  versions: ofTalks.versions.handler(act(listVersions)),
  reflections: ofTalks.reflections.handler(act(listEarlierReflections)),
  plan: ofTalks.plan.handler(act(planOneToOne)),
  changePlan: ofTalks.changePlan.handler(act(changePlan)),
  callOff: ofTalks.callOff.handler(act(callOff)),
  record: ofTalks.record.handler(act(recordOneToOne)),
  change: ofTalks.change.handler(act(changeOneToOne)),
})

export const followUpsRouter = ofFollowUps.router({
  list: ofFollowUps.list.handler(act(listFollowUps)),
  record: ofFollowUps.record.handler(act(recordFollowUp)),
  done: ofFollowUps.done.handler(act(finishFollowUp)),
  move: ofFollowUps.move.handler(act(moveFollowUp)),
  give: ofFollowUps.give.handler(act(handFollowUpOn)),
  drop: ofFollowUps.drop.handler(act(dropFollowUp)),
})

export const leadershipMarksRouter = ofMarks.router({
  list: ofMarks.list.handler(act(listMarked)),
  record: ofMarks.record.handler(act(recordMark)),
  remove: ofMarks.remove.handler(act(removeMark)),
})

export const issuesRouter = ofIssues.router({ list: ofIssues.list.handler(act(listIssues)) })
