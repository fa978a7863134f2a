declare module 'virtual:contract-routes' {
  /** Method and path of every route of the API. */
  export const routes: typeof import('../contract.ts').contract
}
