import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCms, signIn, type TestCms } from '#testing/payload.ts'
import { tokenCheck } from './holdsToken.ts'

let cms: TestCms
let token: string

beforeAll(async () => {
  cms = await openCms()
  token = (await signIn(cms)).token
})
afterAll(() => cms.close())

const holds = (cookie: string | undefined, secret = cms.payload.config.secret) =>
  tokenCheck(secret)({ headers: { cookie } } as IncomingMessage)

test('who has signed in is known before anything they sent is read', () => {
  expect(holds(`pagang-token=${token}`)).toBe(true)
  expect(holds(`a=b; __Host-pagang-token=${token}; c=d`)).toBe(true)
})

test('a stranger is not, whatever they make up', () => {
  const [header, body, signature] = token.split('.')
  for (const made of [
    '',
    'x',
    '..',
    'x.y.z',
    `${header}.${body}.`,
    `${header}.${body}x.${signature}`,
    `${header}.${body}.${signature?.slice(1)}x`,
    token.repeat(10),
  ]) {
    expect(holds(`pagang-token=${made}`), made).toBe(false)
  }
  expect(holds(undefined)).toBe(false)
  expect(holds(`pagang-token=${token}`, 'the secret of another installation, as long')).toBe(false)
})
