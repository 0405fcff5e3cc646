import { become, installPackages, ROOT } from './prepare.js'

installPackages()
become(['scripts/generate.ts', ...process.argv.slice(2)], { cwd: ROOT })
