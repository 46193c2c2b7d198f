import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/**
 * Asks one address as fast as it answers, from the second processor, with `wrk` (a package of most systems).
 *
 * @returns answers a second
 * @throws {Error} if wrk is missing, or any answer was not a success
 */
export async function wrk(url: string, seconds: number, headers: readonly string[] = []): Promise<number> {
  const flags = headers.flatMap((header) => ['-H', header])
  const { stdout } = await execute('taskset', ['-c', '1', 'wrk', '-t1', '-c64', `-d${seconds}s`, ...flags, url])
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
}
