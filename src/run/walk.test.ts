import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, password, type Run, untilRunning } from '#testing/installation.ts'
import { freePort } from './postgres.ts'
import { commandOf } from './processes.ts'

const runs: Run[] = []
let dataDir: string
let publicPort: number
let cmsPort: number
let site: string
let cms: string
let run: Run

const start = (...given: Parameters<typeof launch>): Run => {
  const started = launch(...given)
  runs.push(started)
  return started
}

const settings = (): Record<string, string> => ({
  ADMIN_PASSWORD: password,
  CMS_PORT: String(cmsPort),
  DATA_DIR: dataDir,
  MEDIA_DIR: path.join(dataDir, 'media'),
  PUBLIC_PORT: String(publicPort),
  SEED: 'facts',
})

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'pagang-walk-'))
  publicPort = await freePort()
  cmsPort = await freePort()
  site = `http://localhost:${publicPort}`
  cms = `http://localhost:${cmsPort}`
  run = start(settings())
  await untilRunning(run)
}, 200_000)

afterAll(async () => {
  for (const each of runs) each.child.kill('SIGTERM')
  await Promise.all(runs.map(({ ended }) => ended))
  await rm(dataDir, { force: true, recursive: true })
})

const signIn = async (email: string, secret = password) => {
  const response = await fetch(`${cms}/api/users/login`, {
    body: JSON.stringify({ email, password: secret }),
    headers: { 'Content-Type': 'application/json', Origin: cms },
    method: 'POST',
  })
  const cookie = response.headers.get('set-cookie') ?? ''
  return { cookie: cookie.split(';')[0] ?? '', setCookie: cookie, status: response.status }
}

const ask = async (method: string, address: string, cookie: string, body?: unknown) => {
  const response = await fetch(`${cms}/api${address}`, {
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', Cookie: cookie, Origin: cms },
    method,
  })
  const text = await response.text()
  return {
    body: text.startsWith('{') ? JSON.parse(text) : text,
    headers: response.headers,
    status: response.status,
  }
}

const publicTitle = async () => {
  const answer = await fetch(`${site}/api/v1/insatser/5B`)
  return answer.ok ? ((await answer.json()) as { title: string }).title : undefined
}

/** Processes of the launcher by the script they run. */
const pidOf = async (script: string): Promise<number> => {
  const { readdir } = await import('node:fs/promises')
  for (const entry of await readdir('/proc')) {
    const pid = Number(entry)
    if (!pid || !(await commandOf(pid)).includes(script)) continue
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
    if (environment.includes(`DATA_DIR=${dataDir}`)) return pid
  }
  throw new Error(`No process runs ${script}.`)
}
const postmaster = async () =>
  Number((await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])

describe('the main job, over HTTP against the running processes', () => {
  let administrator: string
  let insats: { id: string; title: string }

  test('the administrator signs in, with a cookie no script can read', async () => {
    const { cookie, setCookie, status } = await signIn('admin@example.org')
    expect(status).toBe(200)
    expect(setCookie).toMatch(/HttpOnly/i)
    expect(setCookie).toMatch(/SameSite=Lax/i)
    administrator = cookie
  })

  test('finds 5B, edits and publishes it; at once the public API shows it', async () => {
    const found = await ask('GET', '/insatser?where[number][equals]=5B&depth=0', administrator)
    insats = found.body.docs[0]
    expect(await publicTitle()).toBe(insats.title)
    const title = 'Hälsofrämjande samhällsplanering i hela länet'
    const began = Date.now()
    const saved = await ask('PATCH', `/insatser/${insats.id}`, administrator, {
      _status: 'published',
      title,
    })
    const committed = Date.now()
    expect(saved.status).toBe(200)
    await expect.poll(publicTitle, { interval: 10, timeout: 60_000 }).toBe(title)
    // A second, or what the save itself took on a machine that does other things too.
    expect(Date.now() - committed).toBeLessThan(Math.max(1000, committed - began))
    insats.title = title
  })

  test('a draft edit changes nothing in public', async () => {
    const saved = await ask('PATCH', `/insatser/${insats.id}?draft=true`, administrator, {
      _status: 'draft',
      title: 'Bara ett utkast',
    })
    expect(saved.status).toBe(200)
    await wait(1500)
    expect(await publicTitle()).toBe(insats.title)
    expect(await (await fetch(`${site}/api/v1/insatser?limit=200`)).text()).not.toContain(
      'Bara ett utkast',
    )
  })

  test('another actor’s editor is refused, and nothing is half-saved', async () => {
    const actors = await ask(
      'GET',
      '/actors?where[slug][equals]=lansstyrelsen&depth=0',
      administrator,
    )
    const user = await ask('POST', '/users', administrator, {
      email: 'annan@example.org',
      name: 'Annan redaktör',
      password,
    })
    await ask('POST', '/memberships', administrator, {
      actor: actors.body.docs[0]?.id,
      role: 'editor',
      user: user.body.doc.id,
    })
    const { cookie } = await signIn('annan@example.org')
    const read = await ask('GET', `/insatser/${insats.id}`, cookie)
    expect(read.status).toBe(200)
    for (const address of [`/insatser/${insats.id}`, `/insatser/${insats.id}?draft=true`]) {
      const refused = await ask('PATCH', address, cookie, { _status: 'published', title: 'Kapad' })
      expect(refused.status).toBe(403)
    }
    expect(await publicTitle()).toBe(insats.title)
  })

  test('a stranger’s page cannot use the editor’s cookie', async () => {
    const response = await fetch(`${cms}/api/insatser/${insats.id}`, {
      body: JSON.stringify({ title: 'Kapad' }),
      headers: {
        'Content-Type': 'application/json',
        Cookie: administrator,
        Origin: 'https://evil.example',
      },
      method: 'PATCH',
    })
    expect(response.status).toBe(403)
  })

  test.each([
    ['GET', '/api/insatser', 403],
    ['GET', '/api/users', 403],
    ['POST', '/api/users/first-register', 404],
    ['GET', '/api/graphql', 404],
    ['POST', '/api/graphql', 404],
    ['GET', '/api/graphql-playground', 404],
    ['GET', '/_next/image?url=%2Fx.png&w=64&q=75', 404],
  ])('a stranger gets nothing from the CMS: %s %s → %i', async (method, address, status) => {
    const response = await fetch(cms + address, { method })
    expect(response.status).toBe(status)
  })

  test('the CMS refuses a body of 3 MB, and carries its security headers', async () => {
    const response = await fetch(`${cms}/api/insatser`, {
      body: JSON.stringify({ title: 'x'.repeat(3_000_000) }),
      headers: { 'Content-Type': 'application/json', Cookie: administrator, Origin: cms },
      method: 'POST',
    })
    expect(response.status).toBe(413)
    const page = await fetch(`${cms}/admin/login`)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('x-powered-by')).toBeNull()
    expect(await page.text()).toContain('lang="sv"')
  })
})

describe('a process that dies comes back, and the others do not notice', () => {
  test('cms: the public side answers everything meanwhile', async () => {
    const publicPid = await pidOf('src/public/main.ts')
    process.kill(await pidOf('src/cms/main.ts'), 'SIGKILL')
    for (const address of ['/api/v1/insatser', '/api/v1/pages', '/api/v1/actors?limit=3', '/']) {
      expect((await fetch(site + address)).status).toBe(200)
    }
    await expect
      .poll(
        () =>
          fetch(`${cms}/api/users/me`).then(
            ({ status }) => status,
            () => 0,
          ),
        { interval: 200, timeout: 60_000 },
      )
      .toBe(200)
    expect(await pidOf('src/public/main.ts')).toBe(publicPid)
  }, 180_000)

  test('public: it answers again, and the cms has gone on', async () => {
    const cmsPid = await pidOf('src/cms/main.ts')
    process.kill(await pidOf('src/public/main.ts'), 'SIGKILL')
    await expect
      .poll(() => publicTitle().catch(() => undefined), { interval: 100, timeout: 60_000 })
      .toBeTruthy()
    expect(await pidOf('src/cms/main.ts')).toBe(cmsPid)
  }, 180_000)

  test('database: both go on without being started again', async () => {
    const [cmsPid, publicPid] = [await pidOf('src/cms/main.ts'), await pidOf('src/public/main.ts')]
    process.kill(await postmaster(), 'SIGKILL')
    await wait(500)
    await expect
      .poll(() => fetch(`${site}/health/ready`).then(({ status }) => status), {
        interval: 200,
        timeout: 60_000,
      })
      .toBe(200)
    await expect
      .poll(async () => (await signIn('admin@example.org')).status, {
        interval: 500,
        timeout: 60_000,
      })
      .toBe(200)
    expect([await pidOf('src/cms/main.ts'), await pidOf('src/public/main.ts')]).toEqual([
      cmsPid,
      publicPid,
    ])
  }, 180_000)

  test('launcher: the next start comes up by itself, with everything that was saved', async () => {
    const launcher = await pidOf('src/run/commands/start.ts')
    process.kill(launcher, 'SIGKILL')
    await run.ended
    await expect
      .poll(
        () =>
          publicTitle().then(
            () => 'up',
            () => 'down',
          ),
        { timeout: 60_000 },
      )
      .toBe('down')
    const began = Date.now()
    run = start(settings())
    await untilRunning(run)
    console.log(`start after a killed launcher: ${Date.now() - began} ms`)
    expect(await publicTitle()).toBe('Hälsofrämjande samhällsplanering i hela länet')
  }, 180_000)
})

describe('a start that cannot succeed ends with one clear line', () => {
  const failing = async (changes: Record<string, string>) => {
    const failed = start({ ...settings(), ...changes })
    expect(await failed.ended).toBe(1)
    return failed.output().trim().split('\n')
  }
  const elsewhere = async () => ({
    CMS_PORT: String(await freePort()),
    DATA_DIR: path.join(dataDir, 'other'),
    PUBLIC_PORT: String(await freePort()),
  })

  test('a taken port', async () => {
    const lines = await failing({})
    expect(lines).toEqual([expect.stringContaining(`PUBLIC_PORT=${publicPort}`)])
  })

  test('a second start on the same DATA_DIR', async () => {
    const lines = await failing({ ...(await elsewhere()), DATA_DIR: dataDir })
    expect(lines).toEqual([expect.stringMatching(/DATA_DIR=.* already running/)])
  })

  test('wrong and missing settings, all named at once', async () => {
    const lines = await failing({
      ...(await elsewhere()),
      ADMIN_PASSWORD: 'kort',
      DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c',
      PUBLIC_URL: 'folkhalsa',
      SEED: 'allt',
    })
    for (const name of [
      'ADMIN_PASSWORD',
      'PUBLIC_URL',
      'READER_DATABASE_URL',
      'PAYLOAD_SECRET',
      'SEED',
    ]) {
      expect(lines.filter((line) => line.startsWith(name))).toHaveLength(1)
    }
  })

  test('a DATABASE_URL that leads nowhere, without its password', async () => {
    const lines = await failing({
      ...(await elsewhere()),
      DATABASE_URL: 'postgres://owner:hemligt@127.0.0.1:1/pagang',
      PAYLOAD_SECRET: 'x'.repeat(40),
      READER_DATABASE_URL: 'postgres://reader:hemligt@127.0.0.1:1/pagang',
    })
    expect(lines).toEqual([expect.stringMatching(/^DATABASE_URL: .*127\.0\.0\.1:1.*ECONNREFUSED/)])
    expect(lines.join()).not.toContain('hemligt')
  })

  test('a DATA_DIR that cannot be written to', async () => {
    const file = path.join(dataDir, 'a-file')
    await writeFile(file, '')
    const lines = await failing({ ...(await elsewhere()), DATA_DIR: path.join(file, 'data') })
    expect(lines).toEqual([expect.stringMatching(/^DATA_DIR=.*may not be written to/)])
  })

  test('a port that is no port, before anything else is tried', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const lines = await failing({ ...(await elsewhere()), CMS_PORT: '70000' })
    server.close()
    expect(lines).toEqual([expect.stringContaining('CMS_PORT=70000')])
  })
})

describe('stopping', () => {
  test('SIGTERM ends every process and leaves a clean database; the second start is quick', async () => {
    const pids = await Promise.all([
      pidOf('src/run/commands/start.ts'),
      pidOf('src/cms/main.ts'),
      pidOf('src/public/main.ts'),
      postmaster(),
    ])
    run.child.kill('SIGTERM')
    expect(await run.ended).toBe(0)
    for (const pid of pids) expect(await commandOf(pid)).toBe('')
    const log = await readFile(path.join(dataDir, 'postgres.log'), 'utf8')
    expect(log.trim().split('\n').at(-1)).toContain('database system is shut down')
    await expect(readFile(path.join(dataDir, 'postgres/postmaster.pid'))).rejects.toThrow()

    const began = Date.now()
    run = start(settings())
    await expect
      .poll(() => publicTitle().catch(() => undefined), { interval: 50, timeout: 60_000 })
      .toBeTruthy()
    const took = Date.now() - began
    await untilRunning(run)
    console.log(
      `second start: first answer after ${took} ms, all running after ${Date.now() - began} ms`,
    )
    expect(run.output()).not.toContain('Migrating')
    expect(run.output()).not.toContain('Building')
  }, 180_000)

  test('SIGTERM through npm ends every process too', async () => {
    run.child.kill('SIGTERM')
    await run.ended
    run = start(settings(), ['npm', 'start'])
    await untilRunning(run)
    const pids = await Promise.all([
      pidOf('src/run/commands/start.ts'),
      pidOf('src/cms/main.ts'),
      pidOf('src/public/main.ts'),
      postmaster(),
    ])
    run.child.kill('SIGTERM')
    await expect
      .poll(async () => (await Promise.all(pids.map(commandOf))).join(''), { timeout: 60_000 })
      .toBe('')
    run = start(settings())
    await untilRunning(run)
  }, 180_000)

  test('a killed bootstrap takes everything with it', async () => {
    const launcher = await pidOf('src/run/commands/start.ts')
    run.child.kill('SIGKILL')
    await expect.poll(() => commandOf(launcher), { interval: 100, timeout: 60_000 }).toBe('')
    await expect(fetch(`${site}/health/live`)).rejects.toThrow()
    await expect(readFile(path.join(dataDir, 'postgres/postmaster.pid'))).rejects.toThrow()
  }, 180_000)

  test('a database of a newer version is not started on', async () => {
    run = start(settings())
    await untilRunning(run)
    const { ownerPassword } = JSON.parse(await readFile(path.join(dataDir, 'secrets.json'), 'utf8'))
    const port = (await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split(
      '\n',
    )[3]
    const client = new pg.Client(`postgres://pagang:${ownerPassword}@127.0.0.1:${port}/pagang`)
    await client.connect()
    await client.query(
      `insert into payload_migrations (id, name, batch) values (gen_random_uuid(), '20991231_000000_from_the_future', 9)`,
    )
    await client.end()
    run.child.kill('SIGTERM')
    await run.ended
    const failed = start(settings())
    expect(await failed.ended).toBe(1)
    expect(failed.output()).toMatch(/belongs to a newer version.*20991231_000000_from_the_future/)
  }, 180_000)
})
