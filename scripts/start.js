import { join } from 'node:path'
import { become, buildWeb, installPackages, ROOT } from './prepare.js'

installPackages()
buildWeb()
become([join(ROOT, 'cli', 'commonground.ts'), 'serve', ...process.argv.slice(2)])
