import type { Survey, Wave } from '../api.ts'
import { QrCode } from './QrCode.tsx'

/** How people reach an open wave besides its address: by QR code, and on paper. */
export function WaysToAnswer({ survey, wave, officer }: { survey: Survey; wave: Wave; officer: boolean }) {
  const { slug, title, address } = survey
  return (
    <div class="ways">
      <div class="row tight">
        <QrCode slug={slug} address={address} />
        <a
          class="button"
          href={`/s/${slug}?paper`}
          target="_blank"
          aria-label={`Print on paper, ${title}, in a new tab`}
          aria-describedby={`print-${survey.id}`}
          rel="noopener"
        >
          Print on paper
        </a>
        {/* A page of the server's own, outside the application. */}
        {officer && (
          <a
            class="button"
            href={`/staff/waves/${wave.id}/paper`}
            aria-label={`Type in paper answers, ${title}`}
          >
            Type in paper answers
          </a>
        )}
      </div>
      <p class="soft" id={`print-${survey.id}`}>
        “Print on paper” opens the page; print it from there.
      </p>
    </div>
  )
}
