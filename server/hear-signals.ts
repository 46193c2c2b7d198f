import type { Hub } from './live/hub.ts'
import type { Versions } from './page/versions.ts'
import type { Signal } from './store/commands.ts'

type Hears = {
  readonly alarm: (signal: Extract<Signal, { kind: 'storage' | 'clock' }>) => void
  readonly tallyDue: (threadId: number) => void
}

/** What each signal of the writer means on the reading side, in the order in which it was said. */
export const hearSignals =
  (hub: Hub, versions: Versions, { alarm, tallyDue }: Hears) =>
  (signal: Signal) => {
    versions.hear(signal)
    if (signal.kind === 'head') hub.hear(signal)
    else if (signal.kind === 'tally') hub.hearTally(signal)
    else if (signal.kind === 'tally-due') tallyDue(signal.topic)
    else if (signal.kind === 'me') void hub.me(signal.personId)
    else if (signal.kind === 'session-ended') hub.endSession(signal.sessionId)
    else if (signal.kind === 'person-ended') hub.endPerson(signal.personId, signal.exceptSessionId)
    else if (signal.kind === 'person-changed') hub.recheckPerson(signal.personId)
    else if (signal.kind === 'site') hub.forget()
    else alarm(signal)
  }
