export type Plain = string | Plain[] | { [key: string]: Plain }

type Line = { indent: number; text: string; number: number }

function linesOf(text: string): Line[] {
  return text.split('\n').flatMap((raw, i) => {
    if (/\t/.test(raw)) throw new Error(`line ${i + 1}: a tab`)
    const text = raw.replace(/(^|\s)#.*$/, '').trimEnd()
    if (!text.trim()) return []
    const indent = text.length - text.trimStart().length
    if (indent % 2) throw new Error(`line ${i + 1}: an odd indentation`)
    return [{ indent, text: text.trim(), number: i + 1 }]
  })
}

function scalar(text: string, number: number): Plain {
  if (/^["[]/.test(text)) return JSON.parse(text)
  if (/[{}[\]&*!|>'"%@`]/.test(text[0]!) || /: |\s#/.test(text)) throw new Error(`line ${number}: not plain`)
  return text
}

/** Takes the lines of one block off the front of `lines`. */
function block(lines: Line[], indent: number): Plain {
  if (lines[0]!.text.startsWith('- ')) {
    const items: Plain[] = []
    while (lines[0]?.indent === indent && lines[0].text.startsWith('- ')) {
      const line = lines.shift()!
      items.push(scalar(line.text.slice(2), line.number))
    }
    return items
  }
  const map: { [key: string]: Plain } = {}
  while (lines[0]?.indent === indent) {
    const line = lines.shift()!
    const [, key, rest] = /^([\w.-]+):(?: (.+))?$/.exec(line.text) ?? []
    if (!key) throw new Error(`line ${line.number}: not "key: value"`)
    if (key in map) throw new Error(`line ${line.number}: ${key} for the second time`)
    const deeper = lines[0] && lines[0].indent > indent ? lines[0].indent : undefined
    if (deeper !== undefined && deeper !== indent + 2) throw new Error(`line ${line.number + 1}: too deep`)
    map[key] = rest !== undefined ? scalar(rest, line.number) : deeper ? block(lines, deeper) : ''
  }
  return map
}

/** Reads the plain part of YAML that compose.yaml keeps to; anything cleverer, or doubtful, is an error. */
export function readPlainYaml(text: string): { [key: string]: Plain } {
  const lines = linesOf(text)
  const read = block(lines, 0)
  if (lines.length > 0) throw new Error(`line ${lines[0]!.number}: belongs to nothing`)
  return read as { [key: string]: Plain }
}
