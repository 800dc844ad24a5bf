import { APIError, addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { refusal } from '../refusal.ts'

const largest = { ofStranger: 64_000, data: 2_000_000, upload: 21_000_000 }

/** One file, and the document it belongs to as one field of text. */
export const multipartLimits = {
  fields: 4,
  fieldNameSize: 100,
  fieldSize: largest.data,
  fileSize: 20_000_000,
  files: 1,
  headerPairs: 20,
  parts: 5,
}

const isData = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads what was sent before Payload does, and refuses what it would stumble over: JSON that is no
 * object, another kind of text than JSON or a form, a form that ends in the middle, a file where none
 * is kept. Afterwards `req.data` is an object, and there is nothing left to read.
 * @throws 400, 413 or 415 with a code
 */
export const readBody = async (req: PayloadRequest, { takesFile = false } = {}): Promise<void> => {
  if (!/^(POST|PUT|PATCH)$/i.test(req.method ?? '')) return
  const [type = ''] = (req.headers.get('Content-Type') ?? '').toLowerCase().split(';', 1)
  const limit = !req.user ? largest.ofStranger : takesFile ? largest.upload : largest.data
  const tooLarge = () => refusal('body-too-large', req, 413)
  if (Number(req.headers.get('Content-Length') ?? 0) > limit) throw tooLarge()
  if (req.body && type.trim() === 'multipart/form-data') {
    await readForm(req)
  } else if (req.body) {
    const text = (await req.text?.()) ?? ''
    if (Buffer.byteLength(text) > limit) throw tooLarge()
    if (text !== '' && type.trim() !== 'application/json')
      throw refusal('bad-type-of-body', req, 415)
    req.data = text === '' ? {} : parsed(text, req)
  }
  req.data ??= {}
  if (!isData(req.data)) throw refusal('bad-body', req, 400)
  if (req.file && !takesFile) throw refusal('no-file-here', req, 400)
  const { data } = req
  // Payload looks whether there is a body, and preferences ask for it as JSON.
  Object.defineProperty(req, 'body', { value: null })
  req.json = async () => data
}

const parsed = (text: string, req: PayloadRequest): Record<string, unknown> => {
  try {
    return JSON.parse(text)
  } catch {
    throw refusal('bad-body', req, 400)
  }
}

/** Payload and busboy tell a torn form by errors without a status. */
const readForm = async (req: PayloadRequest): Promise<void> => {
  try {
    await addDataAndFileToRequest(req)
  } catch (error) {
    if (error instanceof APIError && error.status === 413) throw refusal('body-too-large', req, 413)
    throw refusal('bad-body', req, 400)
  }
}
