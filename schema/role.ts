export const roles = ['officer', 'pa', 'leader', 'safeguarding', 'administrator'] as const
export type Role = (typeof roles)[number]
