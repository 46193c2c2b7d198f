import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Keeps an eye on sockets whose upgrade was asked for. Node hands them over and no longer counts them among the server's
 * connections, and where a hook of the app refuses early (overload, rates) or a closing Fastify answers by itself, nobody ends them:
 * they would stay open for ever, and the server's stop would wait for them.
 *
 * @param patienceMs how long an upgrade may take
 */
export function guardUpgrades(server: Server, patienceMs: number) {
  const pending = new Set<Socket>()

  const refuse = (socket: Socket) => {
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () =>
      socket.destroy(),
    )
  }

  server.prependListener('upgrade', (_request, socket: Socket) => {
    pending.add(socket)
    const tooLate = setTimeout(() => pending.has(socket) && socket.destroy(), patienceMs).unref()
    socket.once('close', () => {
      clearTimeout(tooLate)
      pending.delete(socket)
    })
  })

  return {
    /** This socket is a websocket now. */
    upgraded: (socket: Socket): void => void pending.delete(socket),
    /** From now on every upgrade is answered 503. */
    refuseAll(): void {
      server.removeAllListeners('upgrade')
      server.on('upgrade', (_request, socket: Socket) => refuse(socket))
    },
    /** Cuts off who still waits. */
    end(): void {
      for (const socket of pending) socket.destroy()
    },
  }
}
