import ts from 'typescript'

/**
 * A default that a docstring states or that code applies.
 *
 * @typedef {object} Default
 * @property {string} file
 * @property {number} line from 1
 * @property {string} option
 * @property {string} value as a literal of JavaScript: `10000`, `"wait"`, `false`
 */

/**
 * The defaults that the docstrings state, and those that the code applies. A default in words, such as `@default the clock of
 * the host`, is left out.
 *
 * @param {ReadonlyMap<string, string>} sources TypeScript by path
 * @returns {{ stated: Default[], applied: Default[] }}
 */
export function readDefaults(sources) {
  /** @type {Default[]} */
  const stated = []
  /** @type {Default[]} */
  const applied = []
  const parsed = [...sources].map(([path, text]) =>
    ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
  )
  const constants = new Map(parsed.flatMap(constantsOf))
  for (const source of parsed) {
    visit(source, (node) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      const at = { file: source.fileName, line: line + 1 }
      const written = statedBy(node)
      if (written) stated.push({ ...at, ...written })
      for (const { option, expression } of appliedBy(node)) {
        const value = valueOf(expression, constants)
        if (value !== undefined) applied.push({ ...at, option, value })
      }
    })
  }
  return { stated, applied }
}

/** @typedef {{ option: string, expression: ts.Expression }} Applied */

/**
 * The tag of a property of an interface or a type.
 *
 * @param {ts.Node} node
 */
function statedBy(node) {
  if (!ts.isPropertySignature(node) || !ts.isIdentifier(node.name)) return undefined
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'default')
  const text = ts.getTextOfJSDocComment(tag?.comment) ?? ''
  const [literal] = /^(?:-?[\d_.]+|'[^']*'|true|false)(?=$|[,:;]\s)/.exec(text) ?? []
  return literal && { option: node.name.text, value: normal(literal) }
}

/**
 * The forms in which code applies a default: `{ a = 1 }`, `(a = 1)`, `options.a ?? 1`, `a: v.optional(…, 1)`, `a: { default: 1 }`
 * and `const defaultBehaviour = { a: 1 }`.
 *
 * @param {ts.Node} node
 * @returns {Applied[]}
 */
function appliedBy(node) {
  if (ts.isBindingElement(node) && node.initializer) {
    return isOfUnknown(node) ? [] : named(node.propertyName ?? node.name, node.initializer)
  }
  if (ts.isParameter(node) && node.initializer) return named(node.name, node.initializer)
  if (ts.isBinaryExpression(node) && ts.isPropertyAccessExpression(node.left)) {
    const { operatorToken, left, right } = node
    const isFallback = operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
    return isFallback && !left.questionDotToken ? named(left.name, right) : []
  }
  if (ts.isVariableDeclaration(node) && node.name.getText().startsWith('default')) {
    return propertiesOf(node.initializer).flatMap((one) => named(one.name, one.initializer))
  }
  if (!ts.isPropertyAssignment(node)) return []
  const inTable = propertiesOf(node.initializer).find(({ name }) => name.getText() === 'default')
  const fallback = isOptional(node.initializer) ? node.initializer.arguments[1] : undefined
  const expression = inTable?.initializer ?? fallback
  return expression ? named(node.name, expression) : []
}

/**
 * Whether it is taken from `Object(value)`: a value of any type, such as what was thrown, is not an option.
 *
 * @param {ts.BindingElement} element
 */
function isOfUnknown({ parent: { parent } }) {
  return (
    ts.isVariableDeclaration(parent) && parent.initializer?.getText().startsWith('Object(') === true
  )
}

/**
 * @param {ts.Node} name
 * @param {ts.Expression} expression
 * @returns {Applied[]}
 */
function named(name, expression) {
  return ts.isIdentifier(name) ? [{ option: name.text, expression }] : []
}

/**
 * @param {ts.Expression | undefined} expression
 * @returns {ts.PropertyAssignment[]}
 */
function propertiesOf(expression) {
  if (!expression || !ts.isObjectLiteralExpression(expression)) return []
  return expression.properties.filter(ts.isPropertyAssignment)
}

/**
 * @param {ts.Expression} expression
 * @returns {expression is ts.CallExpression}
 */
function isOptional(expression) {
  return ts.isCallExpression(expression) && expression.expression.getText() === 'v.optional'
}

/**
 * @param {ts.SourceFile} source
 * @returns {[name: string, expression: ts.Expression][]}
 */
function constantsOf(source) {
  const declarations = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
  return declarations.flatMap(({ name, initializer }) =>
    initializer ? [[name.getText(), initializer]] : [],
  )
}

/**
 * The value of a literal, a constant or a product of them.
 *
 * @param {ts.Expression} expression
 * @param {ReadonlyMap<string, ts.Expression>} constants
 * @returns {string | undefined}
 */
function valueOf(expression, constants) {
  if (ts.isIdentifier(expression)) {
    const constant = constants.get(expression.text)
    return constant && valueOf(constant, constants)
  }
  const text = expression.getText()
  if (/^[\d_ *]+$/.test(text)) {
    const factors = text.split('*').map((factor) => Number(factor.replaceAll('_', '')))
    return String(factors.reduce((product, factor) => product * factor))
  }
  return /^(?:'[^']*'|true|false)$/.test(text) ? normal(text) : undefined
}

/** @param {string} literal */
function normal(literal) {
  return /^-?[\d_.]+$/.test(literal) ? String(Number(literal.replaceAll('_', ''))) : literal
}

/**
 * @param {ts.Node} node
 * @param {(node: ts.Node) => void} meet
 */
function visit(node, meet) {
  meet(node)
  ts.forEachChild(node, (child) => visit(child, meet))
}
