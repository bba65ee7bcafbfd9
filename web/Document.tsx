import type { ComponentChildren } from 'preact'

type DocumentProps = {
  title: string
  style: string
  language?: { code: string; dir: 'ltr' | 'rtl' }
  class?: string | undefined
  children: ComponentChildren
}

/** A whole page with one inline style, its direction and language said; the icon keeps browsers from asking for one. */
export function Document({ title, style, language, class: className, children }: DocumentProps) {
  return (
    <html lang={language?.code ?? 'en-GB'} dir={language?.dir ?? 'ltr'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body class={className}>{children}</body>
    </html>
  )
}
