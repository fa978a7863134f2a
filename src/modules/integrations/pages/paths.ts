/** Where the pages of this module stand. */
export const paths = { integrations: '/integrations' } as const
