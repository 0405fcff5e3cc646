import * as z from 'zod'
import { contract } from '#features/contract.ts'
import type { OperationMeta } from '#kernel/contract.ts'

/** JSON Schema, as much of it as the contracts give. */
export type Schema = {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
}

export type Operation = {
  name: string
  method: string
  path: string
  meta: OperationMeta
  schema: Schema
}

type Node = {
  '~orpc'?: { route: { method: string; path: string }; meta: OperationMeta; inputSchema?: z.ZodType }
}

function walk(node: object, prefix: string): Operation[] {
  return Object.entries(node).flatMap(([key, child]) => {
    const described = (child as Node)['~orpc']
    if (!described) return walk(child, `${prefix}${key}.`)
    const { route, meta, inputSchema } = described
    const schema = inputSchema
      ? (z.toJSONSchema(inputSchema, { io: 'input', unrepresentable: 'any' }) as Schema)
      : {}
    return [{ name: `${prefix}${key}`, method: route.method, path: route.path, meta, schema }]
  })
}

/** Every operation of the product, read from its contract. */
export const OPERATIONS: readonly Operation[] = walk(contract, '')

export type ChooseId = (field: string, operation: Operation) => string
type Shape = { operation: Operation; chooseId: ChooseId; full: boolean }

const looksLikeId = (schema: Schema) => schema.pattern?.startsWith('^[0-9a-f]{8}-') ?? false

function sampleText(schema: Schema, field: string, shape: Shape): string {
  if (looksLikeId(schema) || /^(id|ids|\w+Ids?)$/.test(field)) return shape.chooseId(field, shape.operation)
  if (schema.format === 'date') return '2026-05-12'
  if (schema.format === 'date-time') return '2026-05-12T12:00:00Z'
  if (schema.pattern?.includes('{43}')) return 'x'.repeat(43)
  if (/mail/i.test(field)) return 'someone@example.org'
  if (field === 'website') return 'https://example.org/'
  if (field === 'password') return 'a long enough password'
  return 'Sample'.slice(0, schema.maxLength ?? 6).padEnd(schema.minLength ?? 0, 'x')
}

/** A value that a schema accepts, as plain as can be. */
export function sample(schema: Schema, field: string, shape: Shape): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return sample(schema.anyOf[0]!, field, shape)
  if (schema.format === 'binary') return new File(['name\r\nSample\r\n'], 'sample.csv', { type: 'text/csv' })
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object') return sampleObject(schema, shape, field)
  if (type === 'array') return [sample(schema.items ?? {}, field, shape)]
  if (type === 'string') return sampleText(schema, field, shape)
  if (type === 'number' || type === 'integer') return Math.max(1, schema.minimum ?? 1)
  if (type === 'boolean') return true
  if (type === 'null') return null
  return new File(['name\r\nSample\r\n'], 'sample.csv', { type: 'text/csv' })
}

function sampleObject(schema: Schema, shape: Shape, parent = ''): Record<string, unknown> {
  const wanted = Object.entries(schema.properties ?? {}).filter(
    ([key]) => shape.full || schema.required?.includes(key),
  )
  const nameOf = (key: string) => (key === 'address' && parent === 'emails' ? 'mail' : key)
  return Object.fromEntries(wanted.map(([key, inner]) => [key, sample(inner, nameOf(key), shape)]))
}

/** Inputs an operation accepts: what it needs, then with each thing it may take besides, and each way of saying it. */
export function samplesOf(operation: Operation, chooseId: ChooseId): Record<string, unknown>[] {
  const { schema } = operation
  const least = sampleObject(schema, { operation, chooseId, full: false })
  const all = [least]
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    const ways = inner.anyOf ?? [inner]
    for (const way of ways) {
      if (way.type === 'null') continue
      const full = { ...least, [key]: sample(way, key, { operation, chooseId, full: true }) }
      if (JSON.stringify(full) !== JSON.stringify(least)) all.push(full)
    }
  }
  return all
}

function flat(prefix: string, value: unknown): [string, unknown][] {
  if (value === undefined) return []
  if (value === null || typeof value !== 'object' || value instanceof File) return [[prefix, value]]
  return Object.entries(value).flatMap(([key, inner]) =>
    flat(prefix ? `${prefix}[${Array.isArray(value) ? '' : key}]` : key, inner),
  )
}

/** The request that asks an operation with this input, path, query and body as the API wants them. */
export function requestOf(
  { method, path }: Operation,
  input: Record<string, unknown>,
  headers: Record<string, string>,
): Request {
  const rest = { ...input }
  const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = rest[key]
    delete rest[key]
    return encodeURIComponent(String(value))
  })
  const url = new URL(`http://house.test/api${filled}`)
  if (method === 'GET') {
    for (const [key, value] of flat('', rest)) url.searchParams.append(key, String(value))
    return new Request(url, { method, headers })
  }
  if (!Object.values(rest).some((value) => value instanceof File))
    return new Request(url, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(rest),
    })
  const form = new FormData()
  for (const [key, value] of flat('', rest)) form.append(key, value instanceof File ? value : String(value))
  return new Request(url, { method, headers, body: form })
}
