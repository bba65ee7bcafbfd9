import type { Drawing } from './use-qr.ts'

/** A QR code, dark on white in light and dark: phones read no other. The code and the address in words stand beside it. */
export function QrDrawing({ drawing: { path, side } }: { drawing: Drawing }) {
  return (
    <svg class="qr-drawing" viewBox={`0 0 ${side} ${side}`} shape-rendering="crispEdges" aria-hidden="true">
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  )
}
