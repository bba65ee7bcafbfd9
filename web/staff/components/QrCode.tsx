import { useState } from 'preact/hooks'
import { Refusal } from '../api.ts'
import { withoutScheme } from '../handed-out.ts'
import { attempt } from '../notice.ts'

/** The QR code of a survey's address, drawn by the server when somebody opens it. */
export function QrCode({ slug, address }: { slug: string; address: string }) {
  const [image, setImage] = useState('')
  const file = `/s/${slug}/qr.svg`
  const show = () => void attempt(async () => setImage(await readDrawing(file)))
  return (
    <details class="qr" onToggle={(event) => event.currentTarget.open && !image && show()}>
      <summary class="button">QR code</summary>
      {image && (
        <img src={image} width={208} height={208} alt={`QR code of the address ${withoutScheme(address)}`} />
      )}
      <a class="button" href={file} download={`${slug}.svg`}>
        Save the QR code (SVG)
      </a>
    </details>
  )
}

/** As a data address: the policy of the staff pages lets them show no other image. @throws Refusal */
async function readDrawing(file: string): Promise<string> {
  const response = await fetch(file).catch(() => null)
  if (!response?.ok)
    throw new Refusal('unreachable', 'The QR code cannot be drawn now. Try again in a minute.')
  return `data:image/svg+xml,${encodeURIComponent(await response.text())}`
}
