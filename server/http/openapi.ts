import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '#features/contract.ts'

/** The OpenAPI 3.1 description of everything the product can do: the web app uses nothing else. */
export async function describeApi(version: string, publicUrl: string) {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  return generator.generate(contract as never, {
    info: {
      title: 'Commonground',
      version,
      description:
        'Sign in with a token made under More → Your account: `Authorization: Bearer …`. Ids are UUIDv7 that the caller mints: sending the same PUT again changes nothing. Errors carry a `code`, and `data.retry` says whether to send it again later or ask the person.',
    },
    servers: [{ url: `${publicUrl}/api` }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  })
}
