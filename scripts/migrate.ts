import { fileURLToPath } from 'node:url'
import { openFile } from '../worker/database-file.ts'
import { openRemote } from '../worker/database-remote.ts'
import { migrate } from '../worker/migrations.ts'

// npm run migrate: brings DATABASE_URL (file:, or https: with DATABASE_TOKEN) up to the newest migration.

const url = process.env.DATABASE_URL
if (!url)
  throw new Error(
    'DATABASE_URL is missing. Give the address of the database: file:data/heard.db or https://…',
  )

if (url.startsWith('file:')) {
  const path = url.startsWith('file:/') ? fileURLToPath(url) : url.slice('file:'.length)
  const { db, close } = await openFile(path)
  await migrate(db)
  close()
} else {
  await migrate(openRemote({ url, authToken: process.env.DATABASE_TOKEN }))
}
console.log('The database is up to date.')
