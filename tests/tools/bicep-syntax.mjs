// Parses Bicep files with the published grammar: what the compiler checks and more on Linux, this checks the form of on every machine
// that has Node. Prints each place that is no Bicep, then how many files were read.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Language, Parser } from 'web-tree-sitter'

const require = createRequire(import.meta.url)
await Parser.init()
const parser = new Parser()
parser.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')))

const files = process.argv.slice(2)
for (const file of files) {
  const tree = parser.parse(await readFile(file, 'utf8'))
  if (tree.rootNode.hasError) {
    report(file, tree.rootNode)
  }
}
console.log(`${files.length} files`)

function report(file, node) {
  if (node.isError || node.isMissing) {
    console.log(`${file}:${node.startPosition.row + 1}:${node.startPosition.column + 1} ${node.text.split('\n')[0].slice(0, 80)}`)
    return
  }
  node.children.filter(child => child.hasError || child.isMissing).forEach(child => report(file, child))
}
