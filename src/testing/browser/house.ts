import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '#run/postgres.ts'
import { confine, leanEnvironment, publicCommand } from '#run/publicCommand.ts'
import { root } from '#run/root.ts'
import { cloneDatabase, type TestDatabase } from '../database.ts'

export type Person = { email: string; password: string }

/** Both processes as `npm start` runs them, on a database of their own with the demonstration. */
export type House = {
  /** Address of the admin, without a slash at the end. */
  cms: string
  database: TestDatabase
  /** Makes a person who edits for an actor. */
  invite: (actor: string) => Promise<Person>
  /** What the process of the admin has written so far. */
  log: () => string
  mediaDir: string
  /** Asks Payload's REST as the administrator. */
  rest: (method: string, path: string, body?: unknown) => Promise<{ docs: Doc[]; doc: Doc }>
  /** Signs somebody in. @returns the cookie that shows it */
  session: (person: Person) => Promise<{ name: string; url: string; value: string }>
  /** Address of the public site, without a slash at the end. */
  site: string
  close: () => Promise<void>
}
type Doc = { id: string; [field: string]: unknown }

const password = 'ett-langt-losenord'
const secret = 'only-for-tests-and-known-to-everybody-who-reads-this'

/** This process's environment without what vitest adds. */
const ownEnvironment = (): NodeJS.ProcessEnv => {
  const { VITEST, ...rest } = process.env
  return { ...rest, NODE_ENV: 'production' }
}

type Server = { child: ChildProcess; ended: Promise<void>; said: () => string }

const startServer = (command: string[], env: NodeJS.ProcessEnv): Server => {
  // The channel ends the server when this process is killed.
  const child = spawn(process.execPath, command, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let text = ''
  const keep = (bytes: Buffer) => {
    text += bytes
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return {
    child,
    ended: new Promise((resolve) => child.once('exit', () => resolve())),
    said: () => text,
  }
}

const untilAnswering = async (url: string, { child, said }: Server) => {
  for (;;) {
    const response = await fetch(url, { redirect: 'manual' }).catch(() => undefined)
    if (response && response.status < 500) return
    if (child.exitCode !== null) throw new Error(`It ended before it answered:\n${said()}`)
    await wait(50)
  }
}

export const openHouse = async (): Promise<House> => {
  const database = await cloneDatabase('demo')
  const dataDir = await mkdtemp(path.join(tmpdir(), 'pagang-house-'))
  const mediaDir = path.join(dataDir, 'media')
  const [cmsPort, publicPort] = [await freePort(), await freePort()]
  const [cms, site] = [`http://localhost:${cmsPort}`, `http://localhost:${publicPort}`]
  const shared = {
    ...ownEnvironment(),
    CMS_PORT: String(cmsPort),
    DATA_DIR: dataDir,
    MEDIA_DIR: mediaDir,
    NEXT_TELEMETRY_DISABLED: '1',
    PUBLIC_PORT: String(publicPort),
    READER_DATABASE_URL: database.readerUrl,
  }
  const shut = await confine({ dataDir, mediaDir, readerUrl: database.readerUrl })
  const servers = [
    startServer(['src/cms/main.ts'], {
      ...shared,
      DATABASE_URL: database.ownerUrl,
      PAYLOAD_SECRET: secret,
    }),
    startServer([...shut, ...publicCommand], { ...shared, ...leanEnvironment(dataDir) }),
  ] as const
  const close = async () => {
    for (const { child } of servers) child.kill('SIGTERM')
    await Promise.all(servers.map(({ ended }) => ended))
    await database.drop()
    await rm(dataDir, { force: true, recursive: true })
  }
  try {
    await Promise.all([
      untilAnswering(`${cms}/api/users/me`, servers[0]),
      untilAnswering(`${site}/health/ready`, servers[1]),
    ])
  } catch (error) {
    await close()
    throw error
  }

  const ask = async (method: string, place: string, body: unknown, cookie?: string) => {
    const response = await fetch(`${cms}/api${place}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        Origin: cms,
        ...(cookie && { Cookie: cookie }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${place}: ${await response.text()}`)
    return response
  }
  const session: House['session'] = async (person) => {
    const { headers } = await ask('POST', '/users/login', person)
    const [name = '', value = ''] = headers.get('set-cookie')?.split(';')[0]?.split('=') ?? []
    return { name, url: cms, value }
  }
  const { name, value } = await session({ email: 'admin@example.org', password })
  const rest: House['rest'] = async (method, place, body) =>
    (await (await ask(method, place, body, `${name}=${value}`)).json()) as { docs: Doc[]; doc: Doc }

  return {
    cms,
    close,
    database,
    invite: async (actor) => {
      const email = `${crypto.randomUUID()}@example.org`
      const { docs } = await rest('GET', `/actors?where[slug][equals]=${actor}&depth=0`)
      const user = await rest('POST', '/users', { email, name: 'Redaktör', password })
      await rest('POST', '/memberships', {
        actor: docs[0]?.id,
        role: 'editor',
        user: user.doc.id,
      })
      return { email, password }
    },
    log: servers[0].said,
    mediaDir,
    rest,
    session,
    site,
  }
}
