import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** The header in which the sign-in machinery finds who is asking; whatever a client wrote there is overwritten. */
export const addressHeader = 'x-client-address'

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/

/**
 * The network address that a request comes from. A proxy on the same machine is believed about whom it speaks for; any
 * other sender speaks for itself.
 */
export const addressOf = (peer: string | undefined, forwarded: string | null): string | undefined => {
  const lastHop = forwarded?.split(',').at(-1)?.trim()
  return peer !== undefined && loopback.test(peer) && lastHop ? lastHop : peer
}

/** The request with the address of its sender, for limits by address. */
export const withClientAddress = (c: Context): Request => {
  const peer = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket?.remoteAddress
  const address = addressOf(peer, c.req.raw.headers.get('x-forwarded-for'))
  const request = new Request(c.req.raw)
  request.headers.delete(addressHeader)
  if (address !== undefined) request.headers.set(addressHeader, address)
  return request
}
