type Schema = {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  maxLength?: number
  description?: string
}
type Parameter = { name: string; in: string; required?: boolean; schema?: Schema }
type Operation = {
  summary?: string
  description?: string
  tags?: string[]
  parameters?: Parameter[]
  requestBody?: { content?: Record<string, { schema?: Schema }> }
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>
}
type Description = {
  info: { title: string; version: string; description?: string }
  paths?: Record<string, Record<string, Operation>>
}

const safe = (text: string) =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!)

/** A schema in one line: `{name, kind?: member | activist, phones?: [{number, …}]}`. */
function shape(schema: Schema | undefined, depth = 0): string {
  if (!schema) return ''
  if (schema.enum) return schema.enum.map(String).join(' | ')
  const options = schema.anyOf ?? schema.oneOf
  if (options) return [...new Set(options.map((each) => shape(each, depth)))].join(' or ')
  if (schema.items) return `[${shape(schema.items, depth + 1)}]`
  if (!schema.properties)
    return Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'anything')
  if (depth > 2) return '{…}'
  const fields = Object.entries(schema.properties).map(([name, each]) => {
    const inner = shape(each, depth + 1)
    const mark = schema.required?.includes(name) ? '' : '?'
    return inner === 'string' ? `${name}${mark}` : `${name}${mark}: ${inner}`
  })
  return `{${fields.join(', ')}}`
}

const bodyOf = (part: { content?: Record<string, { schema?: Schema }> } | undefined) =>
  shape(Object.values(part?.content ?? {})[0]?.schema)

function operationHtml(path: string, method: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(
    (each) =>
      `<li><code>${safe(each.name)}</code>${each.required ? '' : ' (may be left out)'} ${safe(shape(each.schema))}, in the ${each.in}</li>`,
  )
  const body = bodyOf(operation.requestBody)
  const errors = Object.keys(operation.responses ?? {}).filter((status) => status >= '400')
  return `<article id="${safe(`${method}-${path}`)}"><h3><code>${method.toUpperCase()} /api${safe(path)}</code></h3><p>${safe(operation.summary ?? '')}</p>
${parameters.length ? `<ul>${parameters.join('')}</ul>` : ''}${body ? `<p>Send <code>${safe(body)}</code></p>` : ''}
<p>Get <code>${safe(bodyOf(operation.responses?.['200']) || 'nothing')}</code></p><p class="soft">May fail with ${safe(errors.join(', ') || 'nothing')}.</p></article>`
}

/** The API as a page to read, without a script: the same description that programs read. */
export function apiPage(description: Description): string {
  const rooms = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(description.paths ?? {})) {
    for (const [method, operation] of Object.entries(methods)) {
      const room = operation.tags?.[0] ?? 'others'
      rooms.set(room, [...(rooms.get(room) ?? []), operationHtml(path, method, operation)])
    }
  }
  const contents = [...rooms.keys()]
    .map((room) => `<li><a href="#${safe(room)}">${safe(room)}</a></li>`)
    .join('')
  const sections = [...rooms]
    .map(([room, parts]) => `<section><h2 id="${safe(room)}">${safe(room)}</h2>${parts.join('')}</section>`)
    .join('')
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The API of Commonground</title>
<link rel="stylesheet" href="/api/docs.css"></head><body><main><h1>The API of ${safe(description.info.title)} ${safe(description.info.version)}</h1>
<p>${safe(description.info.description ?? '')}</p><p><a href="/api/openapi.json">The same for programs (OpenAPI 3.1)</a></p><nav aria-label="Rooms"><ul>${contents}</ul></nav>${sections}</main></body></html>`
}

export const API_PAGE_STYLE = `:root{color-scheme:light dark}body{font:1.0625rem/1.5 system-ui,sans-serif;margin:0;background:light-dark(#fbf9f4,#16181a);color:light-dark(#1d1f21,#f2efe8)}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}a{color:light-dark(#0b6147,#6fd3ac)}code{overflow-wrap:anywhere;background:light-dark(#f1ede4,#101214);padding:.1em .3em;border-radius:.25rem}
article{border-top:1px solid light-dark(#d9d3c5,#3a3f44);padding:.5rem 0}h3{font-size:1.0625rem;margin:.5rem 0}.soft{color:light-dark(#565b5f,#b4b8ba)}nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;list-style:none}`
