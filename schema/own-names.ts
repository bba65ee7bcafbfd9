/** Names that a release has for how a survey was answered: Heard asks by them itself, so no question can have them. */
export const ownNames: readonly string[] = ['channel', 'overseen']
