import { pathToFileURL } from 'node:url'
import { minifyContractRouter } from '@orpc/contract'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * Gives the browser the addresses of the API without the zod shapes behind them: the shapes weigh as much as the whole
 * client and only pages with forms need theirs.
 */
const contractRoutes = (): Plugin => {
  const name = 'virtual:contract-routes'
  return {
    name: 'contract-routes',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: async (id) => {
      if (id !== `\0${name}`) return undefined
      const { contract } = await import(pathToFileURL('src/contract.ts').href)
      return `export const routes = ${JSON.stringify(minifyContractRouter(contract))}`
    },
  }
}

export default defineConfig({
  root: 'src/web',
  plugins: [react(), contractRoutes()],
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
