import { showBar } from '../kit/show-bar.ts'
import { pageFacts } from '../page-facts.ts'
import { t } from '../words.ts'
import { type Connection, openConnection } from './connection.ts'
import { isFinal } from './link-word.ts'

let connection: Connection | undefined

/** The one live connection of this page, opened when something first needs it. */
export function pageConnection(): Connection {
  connection ??= openForPage()
  return connection
}

function openForPage(): Connection {
  const { locale, epoch, viewer } = pageFacts()
  const query = `v=1&lang=${locale}&as=html`
  const opened = openConnection({
    socketUrl: `${location.origin.replace(/^http/, 'ws')}/live?${query}`,
    pollUrl: `/live/poll?${query}`,
    epoch,
    notices: viewer && viewer.notices,
    offline: !navigator.onLine,
    WebSocket,
    fetch: (url, options) => fetch(url, options),
    random: Math.random,
  })
  watchPage(opened)
  return opened
}

// The connection lives as long as the page, so these listeners are never taken away.
function watchPage(connection: Connection): void {
  connection.onLink((word) => isFinal(word) && showBar({ text: t(`link.${word}`) }))
  const tell = (what: Parameters<Connection['tell']>[0]) => connection.tell(what)
  addEventListener('online', () => tell('online'))
  addEventListener('offline', () => tell('offline'))
  addEventListener('pagehide', () => tell('leaving'))
  addEventListener('pageshow', ({ persisted }) => persisted && tell('visible'))
  document.addEventListener('visibilitychange', () => tell(document.hidden ? 'hidden' : 'visible'))
  if (document.hidden) tell('hidden')
  const network: unknown = 'connection' in navigator ? navigator.connection : undefined
  if (network instanceof EventTarget) network.addEventListener('change', () => tell('network-changed'))
}
