/** Where the pages of representatives stand; those for strangers are in Vietnamese, as they stand in letters. */
export const paths = {
  signUp: '/dang-ky',
  ownSignUp: '/dang-ky/yeu-cau',
  signUps: '/sign-ups',
  corrections: '/enterprise-corrections',
  workspace: '/my-enterprise',
  representatives: '/enterprises/$id/representatives',
} as const
