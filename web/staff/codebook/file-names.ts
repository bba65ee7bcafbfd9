/** A codebook's name as the name of a file, without what some system does not allow in one. */
export const fileNameOf = (name: string, ending: 'json' | 'csv') =>
  `${name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')}.${ending}`

/** The codebook's name that a file's name suggests: a browser adds "(1)" to the second of a name. */
export const nameInFile = (file: string) => file.replace(/\.[^.]+$/, '').replace(/\s*\(\d+\)$/, '')
