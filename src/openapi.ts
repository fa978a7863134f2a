import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from './contract.ts'

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })

const draw = () =>
  generator.generate(contract, {
    info: {
      title: 'NSCL',
      version: '1',
      description:
        'The same REST that our own screens use. Other systems send an API key; docs/integration.md says how.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }, { session: [] }],
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key: nscl_…' },
        session: { type: 'apiKey', in: 'cookie', name: 'nscl.session_token' },
      },
    },
  })

let drawn: ReturnType<typeof draw> | undefined

/** The API as an OpenAPI document, drawn from the contract once. */
export const openApiDocument = (): ReturnType<typeof draw> => {
  drawn ??= draw()
  return drawn
}
