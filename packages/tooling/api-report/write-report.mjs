import { dirname, join } from 'node:path'
import { format } from 'oxfmt'
import { rolldown } from 'rolldown'
import { dts } from 'rolldown-plugin-dts'
import ts from 'typescript'

/**
 * Writes the public API of an entry as one declaration file: everything that the entry exports, and every type that those
 * exports mention. Imports of other packages stay. Without comments, so that a change is a change of the API.
 *
 * @param {string} declaration path of the entry's `.d.ts`, beside those of the modules that it imports
 * @returns {Promise<string>}
 */
export async function writeReport(declaration) {
  const bundle = await rolldown({
    input: declaration,
    plugins: [ownDeclarations, dts({ dtsInput: true, emitDtsOnly: true, tsconfig: false })],
  })
  const { output } = await bundle.generate({ format: 'esm' })
  await bundle.close()
  if (output.length !== 1 || output[0].type !== 'chunk') {
    throw new Error(`${declaration} became ${output.length} files instead of one.`)
  }
  const { code } = await format('api.d.ts', withoutComments(output[0].code), {
    printWidth: 100,
    semi: false,
    singleQuote: true,
  })
  return code
}

/** @type {import('rolldown').Plugin} */
const ownDeclarations = {
  name: 'own-declarations',
  resolveId: {
    order: 'pre',
    handler(specifier, importer) {
      if (!importer) return undefined
      if (!specifier.startsWith('.')) return { id: specifier, external: true }
      return join(dirname(importer), specifier.replace(/\.ts$/, '.d.ts'))
    },
  },
}

/**
 * Imports, then all declarations in the order of their names, then exports: the order of the sources does not matter.
 *
 * @param {string} code
 */
function withoutComments(code) {
  const file = ts.createSourceFile('api.d.ts', code, ts.ScriptTarget.Latest)
  // The sort is stable, so overloads stay in their order.
  const statements = file.statements.toSorted(compareKeys)
  const sorted = ts.factory.updateSourceFile(file, statements)
  return ts.createPrinter({ removeComments: true }).printFile(sorted)
}

/**
 * @param {ts.Statement} one
 * @param {ts.Statement} other
 */
function compareKeys(one, other) {
  const [first, second] = [keyOf(one), keyOf(other)]
  // Not by the language of the machine.
  return first === second ? 0 : first < second ? -1 : 1
}

/** @param {ts.Statement} statement */
function keyOf(statement) {
  if (ts.isImportDeclaration(statement)) {
    return `1 ${ts.isStringLiteral(statement.moduleSpecifier) && statement.moduleSpecifier.text}`
  }
  if (ts.isExportDeclaration(statement)) return '3'
  return `2 ${nameOf(statement)}`
}

/** @param {ts.Statement} statement */
function nameOf(statement) {
  if (ts.isVariableStatement(statement)) {
    const [declaration] = statement.declarationList.declarations
    return declaration && ts.isIdentifier(declaration.name) ? declaration.name.text : ''
  }
  const { name } = /** @type {ts.DeclarationStatement} */ (statement)
  return name && ts.isIdentifier(name) ? name.text : ''
}
