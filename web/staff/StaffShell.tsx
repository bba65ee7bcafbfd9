/** The document that the staff application starts in. */
export function StaffShell({ version }: { version: string }) {
  return (
    <html lang="en-GB" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>Heard</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={`/staff/app.css?v=${version}`} />
        <script type="module" src={`/staff/app.js?v=${version}`} />
      </head>
      <body>
        <div id="app" />
        <noscript>The staff pages need JavaScript. Leaders’ summaries do not: open /staff/releases.</noscript>
      </body>
    </html>
  )
}
