/** So many days in English, or a year. Apart from its catalogue, so that the staff application can say it without the rest. */
export const years = (days: number) => (days === 365 ? 'a year' : `${days} days`)
