#!/usr/bin/env node
import { join } from 'node:path'
import { become, installPackages, ROOT } from './prepare.js'

installPackages()
become([join(ROOT, 'cli', 'commonground.ts'), ...process.argv.slice(2)])
