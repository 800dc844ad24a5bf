import type { Config } from 'payload'
import { isCallersFault } from './callersFault.ts'

/** Those of pino, which comes with Payload. */
type LoggerOptions = Extract<Config['logger'], { options: unknown }>['options']

const longest = 300

type Told = { code?: string; message: string; stack?: string; type: string; cause?: Told }

/** Says what PostgreSQL complains of by the names of things, never by what they hold. */
const nameOf = (error: Error): string => {
  const { column, constraint, table } = error as {
    column?: unknown
    constraint?: unknown
    table?: unknown
  }
  return [table, column, constraint].filter((part) => typeof part === 'string').join(', ')
}

/** PostgreSQL, drizzle and `JSON.parse` quote what they were given. */
const quotes = (error: Error): boolean =>
  error instanceof SyntaxError ||
  'severity' in error ||
  'query' in error ||
  /failed query/i.test(error.message)

/**
 * An error as it may stand in a log: what kind it is and where it happened, without the values that
 * somebody sent or that lie in the database.
 */
export const withoutValues = (error: Error): Told => {
  const { code } = error as { code?: unknown }
  return {
    type: error.name,
    ...(code !== undefined && { code: String(code) }),
    message: quotes(error)
      ? nameOf(error)
      : (error.message.split('\n', 1)[0] ?? '').slice(0, longest),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(error.cause instanceof Error && { cause: withoutValues(error.cause) }),
  }
}

const errorIn = (told: unknown): Error | undefined => {
  if (told instanceof Error) return told
  const { err } = (told ?? {}) as { err?: unknown }
  return err instanceof Error ? err : undefined
}

/**
 * How the cms logs: a fault of ours with its stack, a caller's in one short line, and of neither the
 * values. Payload would log a failed query with everything that was to be saved.
 */
export const loggerOptions = (level: string): LoggerOptions => ({
  level,
  // What comes here is told already.
  serializers: { err: (told) => told },
  hooks: {
    logMethod(given, method) {
      const [first, ...rest] = given as unknown[]
      const error = errorIn(first)
      const words = rest.filter((word) => typeof word === 'string')
      if (error && isCallersFault(error)) {
        const { code, message, type } = withoutValues(error)
        this.warn({ code, type }, message)
        return
      }
      if (error) return method.apply(this, [{ err: withoutValues(error) }, ...words] as never)
      return method.apply(this, given)
    },
  },
})

/** Next tells its own errors to the console, with every value in them. */
export const keepValuesOutOfConsole = (): void => {
  for (const way of ['error', 'warn'] as const) {
    const tell = console[way]
    console[way] = (...given: unknown[]) =>
      tell(...given.map((each) => (each instanceof Error ? withoutValues(each) : each)))
  }
}
