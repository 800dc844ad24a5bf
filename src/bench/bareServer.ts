import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Captured } from './capture.ts'
import { answerQuestions } from './helper.ts'

/**
 * The floor for ready answers: nothing but `node:http`, sending one answer whatever is asked. It is
 * told which: the bytes and headers that the public process has just been seen to send.
 */
let status = 204
let headers: Record<string, string> = {}
let body = Buffer.alloc(0)

const server = createServer({ keepAliveTimeout: 72_000 }, (_request, response) => {
  response.writeHead(status, headers)
  response.end(body)
})
const listening = new Promise<number>((resolve) => {
  server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
})

answerQuestions<Captured, number>(async (captured) => {
  status = captured.status
  body = Buffer.from(captured.body)
  // Node writes these by itself.
  headers = Object.fromEntries(
    Object.entries(captured.headers).filter(
      ([name]) => !['Connection', 'Date', 'Keep-Alive'].includes(name),
    ),
  )
  return listening
})
