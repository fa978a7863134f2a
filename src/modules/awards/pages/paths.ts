export const paths = {
  entries: '/awards/entries',
  enter: '/awards/enter',
  rounds: '/awards/rounds',
  commendations: '/awards/commendations',
} as const
