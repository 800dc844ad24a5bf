import { expect, test } from 'vitest'
import { cloneDatabase } from '#testing/database.ts'
import { flood, memoryOf } from '#testing/flood.ts'
import { startPublicProcess } from '#testing/publicProcess.ts'

test('a million different addresses leave the public process below 150 MB', async () => {
  const database = await cloneDatabase('demo')
  const process = await startPublicProcess(database.readerUrl)
  try {
    for (let each = 0; each < 10; each += 1) {
      await flood(process, 100_000)
      console.log(`${(each + 1) / 10} million: ${(await memoryOf(process)).toFixed(0)} MB`)
    }
    expect(await memoryOf(process)).toBeLessThanOrEqual(150)
  } finally {
    await process.stop()
    await database.drop()
  }
})
