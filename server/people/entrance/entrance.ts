import type { Clock } from '../../kernel/clock.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { type ArrivalNames, arrivalNames } from '../networks/arrival-names.ts'
import { type PasswordQueue, passwordQueue } from '../passwords/password-queue.ts'
import { type LoginThrottle, loginThrottle } from './login-throttle.ts'

/** Whether anybody may join, only with a moderator's approval, or nobody. */
export type JoinPolicy = 'open' | 'approve' | 'closed'

/** What joining, signing in and proving a password need; API and pages go through the same one, so that both count together. */
export type Entrance = {
  readonly run: Run
  readonly readers: Readers
  readonly clock: Clock
  readonly joining: JoinPolicy
  readonly throttle: LoginThrottle
  readonly queue: PasswordQueue
  readonly networksOf: ArrivalNames
}

type Needs = Pick<Entrance, 'run' | 'readers' | 'clock' | 'joining'> & { readonly limits: boolean }

/** Makes the entrance of one server. */
export const openEntrance = ({ run, readers, clock, joining, limits }: Needs): Entrance => ({
  run,
  readers,
  clock,
  joining,
  throttle: loginThrottle(clock, limits),
  queue: passwordQueue(),
  networksOf: arrivalNames({ run, clock }),
})
