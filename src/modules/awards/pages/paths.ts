export const paths = {
  entries: '/awards/entries',
  rounds: '/awards/rounds',
  commendations: '/awards/commendations',
} as const
