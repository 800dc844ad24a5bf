import { randomUUID } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { forgetFailures, forgetFailuresOf, noteFailure, secondsToWait } from './tries.ts'

afterEach(() => {
  vi.useRealTimers()
})

const account = () => `${randomUUID()}@example.org`
const address = () => ({ key: randomUUID(), known: false })
const device = () => ({ key: `device ${randomUUID()}`, known: true })
const repeat = (times: number, act: () => void) => {
  for (let each = 0; each < times; each++) act()
}

test('the sixth try for an account from one address waits a quarter of an hour, and then may be made', () => {
  vi.useFakeTimers()
  const [who, from] = [account(), address()]
  repeat(4, () => noteFailure(from, who))
  expect(secondsToWait(from, who)).toBe(0)
  noteFailure(from, who)
  expect(secondsToWait(from, who)).toBe(15 * 60)
  vi.advanceTimersByTime(15 * 60 * 1000)
  expect(secondsToWait(from, who)).toBe(0)
})

test('one address that tries account after account is stopped, at that address alone', () => {
  const from = address()
  repeat(99, () => noteFailure(from, account()))
  expect(secondsToWait(from, account())).toBe(0)
  noteFailure(from, account())
  expect(secondsToWait(from, account())).toBeGreaterThan(0)
  expect(secondsToWait(address(), account())).toBe(0)
  expect(secondsToWait({ ...device() }, account())).toBe(0)
})

test('an account that many addresses try is closed to more of them, never to a device it knows', () => {
  const [who, mine] = [account(), device()]
  repeat(300, () => noteFailure(address(), who))
  expect(secondsToWait(address(), who)).toBeGreaterThan(0)
  expect(secondsToWait(mine, who)).toBe(0)
  expect(secondsToWait(address(), account())).toBe(0)
})

test('a device that is known has five tries of its own, which are nobody else’s', () => {
  const [who, mine] = [account(), device()]
  repeat(5, () => noteFailure(mine, who))
  expect(secondsToWait(mine, who)).toBeGreaterThan(0)
  expect(secondsToWait(device(), who)).toBe(0)
  expect(secondsToWait(address(), who)).toBe(0)
})

test('a right password makes up for wrong ones of that place, not for those of others', () => {
  const [who, mine, theirs] = [account(), address(), address()]
  repeat(5, () => noteFailure(theirs, who))
  repeat(4, () => noteFailure(mine, who))
  forgetFailures(mine, who)
  repeat(4, () => noteFailure(mine, who))
  expect(secondsToWait(mine, who)).toBe(0)
  expect(secondsToWait(theirs, who)).toBeGreaterThan(0)
  forgetFailuresOf(who)
  expect(secondsToWait(theirs, who)).toBe(0)
})

test('callers whose address is not known are not counted together', () => {
  const nowhere = { key: '', known: false }
  repeat(120, () => noteFailure(nowhere, account()))
  expect(secondsToWait(nowhere, account())).toBe(0)
})
