import { type Behaviour, defaultBehaviour } from '../src/behaviour/behaviour.ts'
import { editionOf } from '../src/behaviour/edition.ts'
import type { Standing } from '../src/fidelity/fact.ts'
import type { Area } from './read-facts.ts'

const standings: readonly Standing[] = ['documented', 'observed', 'assumed']

/** Prints `FIDELITY.md`: what the emulator does, how sure we are, and which switch changes it. */
export function printFidelity(areas: readonly Area[]): string {
  const all = areas.flatMap(({ facts }) => facts)
  const counts = standings.map((standing) => {
    return `${all.filter((fact) => fact.standing === standing).length} ${standing}`
  })
  return `# How faithful the emulator is

<!-- Written by \`npm run fidelity\` from src/**/*.facts.ts. -->

The facts about the emulated platform: ${all.length}, of which ${counts.join(', ')}.

- **documented**: read in the vendor’s documents
- **observed**: seen on the wire, or in working clients
- **assumed**: a careful guess, with its reason

The numbers \`iot_06_…\` are pages of the vendor’s API reference, with the date of the edition. A switch is a field of the option \`behaviour\`;
its default is next to it. Each fact has a test with its id in the title.

${areas.map(printArea).join('\n')}`
}

function printArea({ name, facts }: Area): string {
  const rows = facts.map((fact) => {
    const { id, says, standing, source } = fact
    const cells = [says, standing, source, fact.switch ? printSwitch(fact.switch) : '', `\`${id}\``]
    return `| ${cells.map(inCell).join(' | ')} |\n`
  })
  const head = '| Fact | Standing | Source | Switch | Id |\n| --- | --- | --- | --- | --- |\n'
  return `## ${name}\n\n${head}${rows.join('')}`
}

/** The name of a switch and its default, in each edition that differs. */
function printSwitch(name: keyof Behaviour): string {
  const usual = `\`${name}\`: \`${print(defaultBehaviour[name])}\``
  const other = editionOf('cn-2024').behaviour[name]
  return other === undefined ? usual : `${usual}, in \`cn-2024\` \`${print(other)}\``
}

function print(value: Behaviour[keyof Behaviour]): string {
  return JSON.stringify(value).replaceAll('"', "'")
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|')
}
