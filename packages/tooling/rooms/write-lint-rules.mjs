/** Writes the rules that hold the walls between rooms: `npm run lint:rooms`, after a change of rooms.mjs. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../test-run/steps.mjs'
import { lintRules } from './lint-rules.mjs'

const file = join(root, '.oxlintrc.rooms.json')
writeFileSync(file, JSON.stringify({ overrides: lintRules() }))
execFileSync(process.execPath, [join(root, 'node_modules/oxfmt/bin/oxfmt'), '--write', file])
