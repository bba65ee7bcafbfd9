export const roles = ['officer', 'leader', 'safeguarding', 'administrator'] as const
export type Role = (typeof roles)[number]
