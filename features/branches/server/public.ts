/** What other rooms may ask of this one. */
export { listBranches, readBranch, recordBranch } from './branches.ts'
export {
  changeWorkplaces,
  findAllWorkplaces,
  type KnownWorkplace,
  readWorkplaces,
  recordWorkplaces,
} from './bulk-workplaces.ts'
export { listCoalitions, recordCoalition } from './coalitions.ts'
export { exportWorkplaces } from './export-workplaces.ts'
export { changeWorkplace, recordWorkplace } from './keep-workplace.ts'
export { listWorkplaces, readWorkplace } from './workplaces.ts'
