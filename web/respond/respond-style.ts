const squeeze = (style: string) => style.replaceAll('\n', '')

// Sent inside each page, so that a page is one request; cut into what each kind of page needs. Logical directions alone: one
// style serves both directions of script.

/** What every respondent's page shares of its look. */
export const respondStyle = squeeze(`
:root{--paper:#fbf8f3;--ink:#1d2433;--soft:#4f5868;--line:#8a8f99;--card:#fff;--deep:#0f5c5c;--on:#fff;--warn:#a3260b;color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--paper:#15191f;--ink:#f0ece4;--soft:#b9bfc9;--line:#7b8390;--card:#1f252d;--deep:#8fd6cd;--on:#10201f;--warn:#ffb09c}}
@media(prefers-contrast:more){:root{--soft:var(--ink);--line:var(--ink)}}
*{box-sizing:border-box;margin:0}
body{max-inline-size:36rem;margin:auto;padding:0 1rem;border-block-start:.4rem solid var(--deep);background:var(--paper);color:var(--ink);font:1.125rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header{display:flex;justify-content:space-between;align-items:center;padding-block:.5rem}
main{min-block-size:75vh}
h1{font-size:1.6rem;line-height:1.25}
h2{font-size:1.2rem;margin-block-start:1.5rem}
p,h1,ul{margin-block-end:.75rem}
a,.link{color:var(--deep)}
:focus-visible{outline:3px solid #c76a00;outline-offset:2px}
.go,.go span{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center}
.go{margin-block:1.5rem}
header a,.go a,.link,li a{display:inline-flex;align-items:center;min-block-size:2.75rem;min-inline-size:2.75rem}
.go .main{background:var(--deep);color:var(--on);border:2px solid var(--deep);border-radius:.5rem;padding:.6rem 1.4rem;font:inherit;font-weight:600;text-decoration:none;justify-content:center}
@media(max-width:30rem){.go>.main,.go>:has(.main),span>.main{flex:1 0 100%}}
.link{background:none;border:0;padding:0;font:inherit;text-decoration:underline}
.box{border-inline-start:.4rem solid var(--deep);padding:.5rem 1rem;background:var(--card);margin-block:1rem}
.call{white-space:nowrap;padding-block:.75rem}
.hint,footer{color:var(--soft)}
footer{border-block-start:1px solid var(--line);padding-block:1rem;font-size:1rem}
footer h2{font-size:1rem;margin:0}
`)

/** Where something can be wrong. */
export const errorStyle = squeeze(`
.wrong{border-color:var(--warn)}
.error{color:var(--warn);font-weight:600}
`)

/** Where something is typed. */
export const fieldStyle = `${errorStyle}${squeeze(`
[type=text],textarea,select{inline-size:100%;font:inherit;color:inherit;background:var(--card);border:2px solid var(--line);border-radius:.5rem;padding:.6rem;min-block-size:3rem}
`)}`

/** Where something is sent, or could not be yet. */
export const sendingStyle = squeeze(`
#net:not(:empty){padding:.75rem 1rem;border:2px solid var(--warn)}
.hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
`)

/** Where a code is given. */
export const codeStyle = '.code{font:600 1.35rem/1.6 ui-monospace,monospace}'

/**
 * The survey page alone. One question shows at a time by `:target`; where `:has` is missing, and on paper, it is one
 * long form.
 */
export const surveyStyle = `${fieldStyle}${sendingStyle}${squeeze(`
section,.print,.go .if,body:not(:has(section:target)) .later{display:none}
section:target,body:not(:has(section:target)) #start{display:block}
section{scroll-margin-block-start:6rem;outline:0}
fieldset{border:0;padding:0;min-inline-size:0}
legend{padding:0}
fieldset label{display:flex;gap:.75rem;align-items:center;min-block-size:3rem;padding:.4rem .75rem;margin-block:.5rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
label:has(:checked){border-color:var(--deep);box-shadow:0 0 0 2px var(--deep)}
[type=radio],[type=checkbox]{inline-size:1.5rem;block-size:1.5rem;flex:none;accent-color:var(--deep)}
.month label{display:block;border:0;padding:0;background:none;box-shadow:none}
.scale{display:grid;grid-template-columns:repeat(auto-fill,minmax(4.5rem,1fr));gap:.5rem}
.scale>:not(label){grid-column:1/-1;margin:0}
.scale label{margin:0;padding:.4rem .5rem}
@supports not selector(:has(*)){section{display:block}}
@media print{section,.print{display:block;break-inside:avoid}.go,.link,header a,#hand{display:none}textarea{min-block-size:8rem}}
`)}`

/** The check page alone. */
export const checkStyle = `${errorStyle}${sendingStyle}${squeeze(`
dl>div{position:relative;padding-block:.75rem;border-block-end:1px solid var(--line)}
dt{font-weight:600}
dd div{white-space:pre-wrap}
dd .link{margin-inline-end:1.25rem}
`)}`
