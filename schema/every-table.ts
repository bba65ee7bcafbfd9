import * as codebook from './codebook-tables.ts'
import * as coding from './coding-tables.ts'
import * as importing from './import-tables.ts'
import * as reaching from './reaching-tables.ts'
import * as release from './release-tables.ts'
import * as staff from './staff-tables.ts'
import * as survey from './tables.ts'

export const everyTable = {
  ...staff,
  ...codebook,
  ...survey,
  ...coding,
  ...release,
  ...reaching,
  ...importing,
}
