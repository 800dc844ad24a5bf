import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { root } from '#run/root.ts'
import { type RefusalCode, refusal } from './refusal.ts'

let list: string
/** The source of whoever may refuse. */
let users: string

const textOf = async (pattern: string) => {
  const code: string[] = []
  for await (const file of glob(pattern, { cwd: root })) {
    if (!/\.test\.ts$|refusal\.ts$/.test(file)) code.push(file)
  }
  return (await Promise.all(code.map((file) => readFile(path.join(root, file), 'utf8')))).join('\n')
}

beforeAll(async () => {
  list = await readFile(path.join(root, 'src/kernel/refusal.ts'), 'utf8')
  users = (await textOf('src/plugins/**/*.ts')) + (await textOf('src/kernel/**/*.ts'))
})

const speaking = (language: string) =>
  ({ i18n: { language }, t: (key: string) => key }) as unknown as PayloadRequest

/** The codes as they stand in the list: the type alone is gone when this runs. */
const codes = () =>
  [...list.matchAll(/^ {2}'([a-z-]+)': \{/gm)].map(([, code]) => code as RefusalCode)

describe('the list of refusals', () => {
  test('is read whole by these tests', () => {
    expect(codes().length).toBeGreaterThanOrEqual(17)
    expect(codes()).toEqual([...new Set(codes())].sort())
  })

  test('has no code that nobody uses', () => {
    expect(codes().filter((code) => !users.includes(`'${code}'`))).toEqual([])
  })

  test('says every no in both languages', () => {
    for (const code of codes()) {
      const [swedish, english] = ['sv', 'en'].map(
        (language) => refusal(code, speaking(language)).message,
      )
      expect(swedish?.length, code).toBeGreaterThan(10)
      expect(english?.length, code).toBeGreaterThan(10)
      expect(swedish, code).not.toBe(english)
      expect(swedish, code).toMatch(/[.!]$/)
      expect(english, code).toMatch(/[.!]$/)
    }
  })
})

describe('a person who is refused', () => {
  test('hears it in Swedish unless they read English', () => {
    const swedish = refusal('round-closed', speaking('sv')).message
    expect(refusal('round-closed').message).toBe(swedish)
    expect(refusal('round-closed', speaking('de')).message).toBe(swedish)
    expect(refusal('round-closed', speaking('en')).message).not.toBe(swedish)
  })

  test('gets a code that a program understands, and may read the words', () => {
    expect(refusal('round-closed', speaking('sv'), 409)).toMatchObject({
      data: { code: 'round-closed' },
      isPublic: true,
      status: 409,
    })
    expect(refusal('not-your-actor').status).toBe(403)
  })
})
