/** One line, and --deep as --d: it goes to a phone. */
const squeeze = (style: string) => style.replaceAll('\n', '').replace(/--(\w)\w*/g, '--$1')

// Sent inside each page, so that a page is one request. Logical directions alone: one style serves both directions of script.
// What follows a comment goes to pages that hold one of its marks. One question shows at a time by `:target`; where `:has` is
// missing, and on paper, a survey is one long form.
const sheet = squeeze(`
:root{--paper:#fcf9f4;--ink:#123;--soft:#455;--line:#888;--card:#fff;--deep:#055;--warn:#a20;color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--paper:#111;--ink:#eee;--soft:#bbb;--card:#222;--deep:#8dc;--warn:#fa8}}
@media(prefers-contrast:more){:root{--soft:var(--ink);--line:var(--ink)}}
*{box-sizing:border-box;margin:0}
html{border-top:.4rem solid var(--deep)}
body{max-width:36rem;margin:auto;padding:0 1rem;background:var(--paper);color:var(--ink);font:1.125rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header{padding-block:.5rem}
h1{font-size:1.6rem;line-height:1.25}
p,h1,ul{margin-bottom:.75rem}
a,.link{color:var(--deep)}
a{padding-block:.75rem}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
header a,.go a,.link{display:inline-flex;align-items:center;min-height:2.75rem;min-width:2.75rem}
.link{background:none;border:0;padding:0;font:inherit;text-decoration:underline}
.box{border-inline-start:.4rem solid var(--deep);padding:.5rem 1rem;background:var(--card);margin-block:1rem}
.call{white-space:nowrap;padding:.85rem .6rem;margin:-.6rem}
.hint,footer{color:var(--soft)}
footer{border-top:1px solid var(--line);padding-block:1rem;font-size:1rem}
/* <h2 */
h2{font-size:1.2rem;margin-top:1.5rem}
/* <li */
li a{display:block}
/* "go" */
.go{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center;margin-block:1.5rem}
/* "main */
.go span{display:contents}
.go .main{flex:1 0 100%;max-width:24rem;background:var(--deep);color:var(--card);border:2px solid var(--deep);border-radius:.5rem;padding:.6rem;font:inherit;font-weight:600;text-decoration:none;justify-content:center}
/* wrong" */
.wrong{border-color:var(--warn)}
/* "error" */
.error{color:var(--warn);font-weight:600}
/* code" */
.code{font:600 1.35rem/1.6 ui-monospace,monospace}
/* "text" <textarea <select */
[type=text],textarea,select{width:100%;font:inherit;color:inherit;background:var(--card);border:2px solid var(--line);border-radius:.5rem;padding:.6rem;min-height:3rem}
/* "net" */
#net:not(:empty){padding:.5rem 1rem;border:2px solid var(--warn)}
/* <fieldset */
fieldset{border:0;padding:0;min-width:0}
legend{padding:0}
fieldset label{display:flex;gap:.75rem;align-items:center;min-height:3rem;padding:.4rem .75rem;margin-block:.5rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
label:has(:checked){border-color:var(--deep);box-shadow:0 0 0 2px var(--deep)}
[type=radio],[type=checkbox]{width:1.5rem;height:1.5rem;flex:none;accent-color:var(--deep)}
/* "month" */
.month label{display:block;border:0;padding:0;background:none;box-shadow:none}
/* "scale" */
.scale{display:flex;flex-wrap:wrap;gap:.5rem}
.scale>:not(label){flex:1 0 100%;margin:0}
.scale label{min-width:4.75rem;margin:0}
/* <section */
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
section,.go .if,section:has(input:checked,[placeholder]:not(:placeholder-shown)) .go>a,body:not(:has(section:target)) .later{display:none}
section:target,body:not(:has(section:target)) #start{display:block}
section{scroll-margin-top:6rem}
section:focus-visible{outline:0}
@supports not selector(:has(*)){section{display:block}}
@media print{section{display:block;break-inside:avoid;margin-top:1rem}.go,.link,header a,#hand,#last,.screen{display:none}textarea{min-height:8rem}}
/* <dl */
dl>div{padding-block:.75rem;border-bottom:1px solid var(--line)}
dt{font-weight:600}
dd div{white-space:pre-wrap}
dd .link{margin-inline-end:1.25rem}
`)

/** A part of the sheet: the marks in front of it, none before its first rules, and the rules. */
const parts = sheet.split('/* ').map((part, index) => {
  const [marks = '', rules = ''] = index ? part.split(' */') : ['', part]
  return { marks: marks.split(' '), rules }
})

/** The style of a page, by what stands in its HTML. */
export const respondStyle = (html: string) =>
  parts
    .filter(({ marks }) => marks.some((mark) => html.includes(mark)))
    .map(({ rules }) => rules)
    .join('')

/** Every rule there is. */
export const wholeStyle = parts.map(({ rules }) => rules).join('')

/** Where "Leave this page" stands: beside the council's name, whatever question is on the screen. */
export const leaveStyle =
  'header{display:flex;justify-content:space-between;align-items:center;position:sticky;top:0;background:inherit}'

/** A preview says that it is one wherever its reader is, and its buttons do nothing. */
export const bannerStyle =
  'header{flex-wrap:wrap}header p{width:100%;margin:0;color:var(--s)}button:disabled{opacity:.6}'
