/** Where the pages of intellectual property stand. */
export const paths = { properties: '/properties', dues: '/property-dues' } as const
