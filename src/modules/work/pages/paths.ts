/** Addresses that other pages lead to. */
export const taskPath = '/work/tasks'
export const activityPath = '/work/activities'
export const difficultyPath = '/difficulties'
