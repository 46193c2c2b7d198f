import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { onBothEngines } from '../tools/open-store.ts'

onBothEngines('an opened database', (open) => {
  test('has an epoch', async () => {
    const store = await open()
    const { db, t } = store.readers.read
    expect(await db.select().from(t.site).where(eq(t.site.name, 'epoch'))).toHaveLength(1)
  })
})
