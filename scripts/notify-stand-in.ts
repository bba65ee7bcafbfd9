import { startNotify } from '../tests/support/notify.ts'

// A stand-in for GOV.UK Notify on this machine, and the settings that make the demonstration use it. Nothing is sent.
const { settings, delivered } = await startNotify()
console.log(
  Object.entries(settings)
    .map(([name, value]) => `export ${name}=${value}`)
    .join('\n'),
)
let told = 0
setInterval(() => {
  for (const { contact, body } of delivered.slice(told)) console.log(`to ${contact}: ${body}`)
  told = delivered.length
}, 1000)
