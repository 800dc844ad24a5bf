import { test } from 'vitest'
import { createActor, createInsats, createPlan, openCms, signIn, wholeInsats } from '#testing/payload.ts'
test('x', async () => {
  const cms = await openCms()
  const plan = (await createPlan(cms.payload)).id
  const mine = (await createActor(cms.payload, 'Min')).id
  const { token } = await signIn(cms, mine)
  const one = await createInsats(cms.payload, plan, mine, '3A')
  console.log(await cms.payload.find({ collection: 'insatser', trash: true, depth: 0, select: { deletedAt: true }, pagination: false, limit: 1, where: { and: [{ number: { equals: '3A' } }, { plan: { equals: plan } }] } }))
  console.log(JSON.stringify((await cms.rest('PATCH', `/insatser/${one.id}`, { body: { deletedAt: new Date().toISOString() }, token })).body))
  await cms.close()
})
