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
        {/* Without a version: the pieces import it by this address. Both doors let a browser keep it only as long as it is the newest. */}
        <script type="module" src="/staff/app.js" />
      </head>
      <body>
        <div id="app" />
        <noscript>The staff pages need JavaScript. Leaders’ summaries do not: open /staff/releases.</noscript>
      </body>
    </html>
  )
}
