import { randomBytes } from 'node:crypto'

// A value for HEARD_SECRET: 32 random bytes in base64url.
console.log(randomBytes(32).toString('base64url'))
