import type { MiddlewareHandler } from 'hono'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** Numbers about the process and its answers, in the form that Prometheus reads. */
export const openMetrics = (): { read: () => Promise<string>; watch: MiddlewareHandler } => {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const answers = new Histogram({
    name: 'nscl_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'status'],
    buckets: [0.01, 0.05, 0.1, 0.2, 0.5, 1, 3, 10],
    registers: [register],
  })
  return {
    read: () => register.metrics(),
    watch: async (c, next) => {
      const done = answers.startTimer({ method: c.req.method })
      await next()
      done({ status: c.res.status })
    },
  }
}
