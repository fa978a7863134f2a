export const paths = { mine: '/my-personal-data', office: '/personal-data' } as const
