export const paths = { provinces: '/provinces', board: '/national-board' } as const
