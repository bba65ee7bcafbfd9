import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { encodeText } from './bytes.ts'

export type PageOptions = {
  /** The inline style and scripts of the page, allowed by their hash and nothing else. */
  style?: string
  script?: string
  status?: ContentfulStatusCode
  /** `private, no-cache` keeps a survey's answers on Back (measured in Chromium and Firefox); else `no-store`. */
  cache?: 'private, no-cache' | 'no-store'
  /** Further sources, for the staff application's own files. */
  sources?: string
  /** Shown inside the staff application, and sending nothing. */
  framed?: boolean
}

/** A whole document, with a content security policy made for it. */
export async function page(c: Context, document: VNode, options: PageOptions = {}): Promise<Response> {
  const { style, script, status = 200, cache = 'no-store', sources, framed } = options
  const policy = [
    "default-src 'none'",
    style && `style-src '${await hashOf(style)}'`,
    script && `script-src '${await hashOf(script)}'`,
    sources,
    'img-src data:',
    `form-action ${framed ? "'none'" : "'self'"}`,
    "base-uri 'none'",
    `frame-ancestors ${framed ? "'self'" : "'none'"}`,
  ]
  c.header('Content-Security-Policy', policy.filter(Boolean).join('; '))
  if (framed) c.header('X-Frame-Options', 'SAMEORIGIN')
  c.header('Cache-Control', cache)
  return c.html(`<!doctype html>${renderToString(document)}`, status)
}

/** Styles follow drafts and posters, so that there is no end of them. */
const mostHashes = 500
const hashes = new Map<string, string>()

async function hashOf(source: string): Promise<string> {
  const known = hashes.get(source)
  if (known) return known
  const digest = await crypto.subtle.digest('SHA-256', encodeText(source))
  const hash = `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
  if (hashes.size >= mostHashes) hashes.clear()
  hashes.set(source, hash)
  return hash
}
