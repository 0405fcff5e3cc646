import type { Config } from '#server/config.ts'
import { examine } from '#server/doctor/doctor.ts'

/** Says what was looked at and what is wrong; ends with 1 when anything is. */
export async function doctorCommand(config: Config): Promise<number> {
  const findings = await examine(config)
  for (const { looked, wrong } of findings)
    console.log(wrong ? `WRONG  ${looked}: ${wrong}` : `well   ${looked}`)
  const bad = findings.filter((finding) => finding.wrong).length
  console.log(bad === 0 ? 'All is well.' : `${bad} ${bad === 1 ? 'thing needs' : 'things need'} mending.`)
  return bad === 0 ? 0 : 1
}
