import '../anyDatabase.ts'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'
import config from '#config'

/** Writes what is made of the content model: the types and the admin's list of components. */
const sanitized = await config
const { importMapFile } = sanitized.admin.importMap
if (!importMapFile) throw new Error('payload.config.ts names no importMapFile.')
await mkdir(path.dirname(importMapFile), { recursive: true })
await generateTypes(sanitized, { log: false })
await generateImportMap(sanitized, { force: true, log: false })
console.log('src/generated/payload-types.ts and the import map are up to date.')
process.exit(0)
