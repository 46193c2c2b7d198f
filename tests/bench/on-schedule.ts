/**
 * Begins work at fixed moments, whether what began before has ended or not: who waits for answers measures how slow he is himself.
 *
 * @param work is told when it should have begun, in milliseconds of `performance.now()`
 */
export async function onSchedule(aSecond: number, seconds: number, work: (due: number) => unknown): Promise<void> {
  const start = performance.now()
  for (let i = 0; i < aSecond * seconds; i++) {
    const due = start + (i * 1000) / aSecond
    const early = due - performance.now()
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early))
    work(due)
  }
}
