import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { FastifyInstance } from 'fastify'
import { answerFrom, refuseOtherMethods } from '../content.ts'
import type { ReadyAnswers } from '../ready.ts'

const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** Addresses of what pages are drawn with; each changes with its content, so browsers may keep it. */
export type Assets = { font: string; icon: string; style: string }

const own = (name: string) => readFile(new URL(`styles/${name}`, import.meta.url), 'utf8')
const packaged = (name: string) => readFile(createRequire(import.meta.url).resolve(name))

const fontFiles = {
  latin: await packaged(
    '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  ),
  'latin-ext': await packaged(
    '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
  ),
}
const addressOf = (name: string, content: string | Buffer) => {
  const mark = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return `/assets/${mark}/${name}`
}
const fonts = {
  latin: addressOf('latin.woff2', fontFiles.latin),
  'latin-ext': addressOf('latin-ext.woff2', fontFiles['latin-ext']),
}
const icon = await own('mark.svg')
const sheets = await Promise.all(
  ['tokens', 'elements', 'frame', 'start', 'status', 'list', 'facts', 'print'].map((name) =>
    own(`${name}.css`),
  ),
)
const faces = (await own('fonts.css'))
  .replace('latin.woff2', fonts.latin)
  .replace('latin-ext.woff2', fonts['latin-ext'])
const style = [faces, ...sheets].join('\n')

export const assets: Assets = {
  font: fonts.latin,
  icon: addressOf('mark.svg', icon),
  style: addressOf('site.css', style),
}

/** Serves them. The fonts are compressed already, so they go out as they are. */
export const addAssets = (
  app: FastifyInstance,
  ready: ReadyAnswers,
  common: Record<string, string>,
): void => {
  for (const [url, body, type] of [
    [assets.style, style, 'text/css; charset=utf-8'],
    [assets.icon, icon, 'image/svg+xml'],
  ] as const) {
    app.get(url, { schema: { hide: true } }, (request, reply) =>
      answerFrom(ready, request, reply, url, async () => ({ body, headers: forever, type })),
    )
    refuseOtherMethods(app, url)
  }
  for (const name of ['latin', 'latin-ext'] as const) {
    app.get(fonts[name], { schema: { hide: true } }, (_request, reply) =>
      reply
        .headers({ ...common, ...forever })
        .type('font/woff2')
        .send(fontFiles[name]),
    )
    refuseOtherMethods(app, fonts[name])
  }
}
