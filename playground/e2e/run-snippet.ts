import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { findNamedProgram } from '../../packages/tooling/programs/find-named-program.mjs'
import type { SnippetLanguage } from '../src/snippets/snippet-language.ts'

/** The languages that can be run: Debian has no program for C# and PowerShell. */
export type RunnableLanguage = Exclude<SnippetLanguage, 'csharp' | 'powershell'>

type ProgramName = Parameters<typeof findNamedProgram>[0]

interface Runner {
  /** Name of the file with the snippet. */
  readonly file: string
  /** What runs the file: a part of `ensure.mjs`, or this Node. */
  readonly by: ProgramName | 'node'
  readonly args?: readonly string[]
}

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url))
const fromSource = ['--conditions=@northbound/source', '--disable-warning=ExperimentalWarning']

const runners: Readonly<Record<RunnableLanguage, Runner>> = {
  curl: { file: 'call.sh', by: 'curl' },
  wget: { file: 'call.sh', by: 'wget' },
  northbound: { file: 'call.ts', by: 'node', args: fromSource },
  fetch: { file: 'call.mjs', by: 'node' },
  ky: { file: 'call.mjs', by: 'node' },
  axios: { file: 'call.mjs', by: 'node' },
  'python-requests': { file: 'call.py', by: 'python-requests' },
  python: { file: 'call.py', by: 'python' },
  java: { file: 'Call.java', by: 'java' },
  go: { file: 'call.go', by: 'go', args: ['run'] },
  php: { file: 'call.php', by: 'php' },
  ruby: { file: 'call.rb', by: 'ruby' },
}

/** Programs that `npm run test:all` did not find on this machine. It says so itself, and never runs without them in CI. */
const missing = process.env['NORTHBOUND_MISSING']?.split(',') ?? []

/** The languages whose programs are there. */
export const runnableLanguages = (Object.keys(runners) as RunnableLanguage[]).filter(
  (language) => !programsFor(language).some((program) => missing.includes(program)),
)

function programsFor(language: RunnableLanguage): readonly string[] {
  const { by, file } = runners[language]
  // The shell has no other way to write JSON and to encode a value.
  return file.endsWith('.sh') ? [by, 'jq'] : [by]
}

/** Runs a snippet as its reader would, with only the variables set. Returns its whole output. */
export async function runSnippet(
  language: RunnableLanguage,
  code: string,
  variables: Readonly<Record<string, string>>,
): Promise<string> {
  const { file, by, args = [] } = runners[language]
  const folder = await mkdtemp(join(tmpdir(), 'northbound-snippet-'))
  // Its imports are resolved here.
  await symlink(packages, join(folder, 'node_modules'), 'junction')
  const path = join(folder, file)
  const isShell = file.endsWith('.sh')
  try {
    await writeFile(path, code)
    const { stdout, stderr } = await promisify(execFile)(
      isShell ? '/bin/sh' : programOf(by),
      [...args, path],
      { env: { ...process.env, ...variables }, timeout: 100_000 },
    ).catch((error: { stdout: string; stderr: string }) => error)
    return `${stdout}\n${stderr}`
  } finally {
    await rm(folder, { recursive: true })
  }
}

const found = new Map<Runner['by'], string>([['node', process.execPath]])

/** Looked for once: finding out which Python has what is needed takes as long as running it. */
function programOf(by: Runner['by']): string {
  const program = found.get(by) ?? findNamedProgram(by as ProgramName)
  if (!program) throw new Error(`There is no ${by}: node packages/tooling/ensure.mjs ${by}`)
  found.set(by, program)
  return program
}
