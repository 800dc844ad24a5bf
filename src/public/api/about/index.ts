import Type from 'typebox'
import type { Api } from '../index.ts'
import { Link, langOnly } from '../schema.ts'

/** Released with the first version of the contract; moves with its major version. */
export const apiVersion = '1.0.0'
const apiReleased = '2026-11-22'

const ApiInfo = Type.Object({
  apiName: Type.String(),
  apiVersion: Type.String(),
  apiReleased: Type.String({ format: 'date' }),
  apiDocumentation: Link,
  apiStatus: Type.String({ enum: ['alpha', 'beta', 'active', 'deprecated', 'retired'] }),
})
const resources = [
  'insatser',
  'delmal',
  'plans',
  'rounds',
  'actors',
  'contacts',
  'taxonomies',
  'pages',
  'media',
] as const
const Entry = Type.Object({
  ...ApiInfo.properties,
  _links: Type.Object(
    Object.fromEntries(['self', 'describedby', ...resources].map((name) => [name, Link])),
  ),
})

/** The way in: what this API is, and where everything stands. */
export const aboutApi = ({ add, addresses }: Api): void => {
  const info = {
    apiName: 'På gång',
    apiVersion,
    apiReleased,
    apiDocumentation: addresses.api('/openapi.json'),
    apiStatus: 'beta',
  }
  add<unknown, unknown>({
    url: '',
    summary: 'Ingång',
    description: 'Länkar till allt som finns i API:et.',
    tag: 'om',
    query: langOnly,
    answer: Entry,
    load: async () => ({
      ...info,
      _links: {
        self: addresses.api(''),
        describedby: addresses.api('/openapi.json'),
        ...Object.fromEntries(resources.map((name) => [name, addresses.api(`/${name}`)])),
      },
    }),
  })
  add<unknown, unknown>({
    url: '/api-info',
    summary: 'Om API:et',
    description: 'Namn, version, status och dokumentation, enligt Diggs REST API-profil.',
    tag: 'om',
    query: langOnly,
    answer: ApiInfo,
    load: async () => info,
  })
}
