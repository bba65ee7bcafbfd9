/**
 * The respondents' whole stylesheet, sent inside each page. One question shows at a time by `:target`;
 * where `:has` is missing, and on paper, it is one long form.
 */
export const respondStyle = `
:root{--paper:#fbf8f3;--ink:#1d2433;--soft:#4f5868;--line:#8a8f99;--card:#fff;--deep:#0f5c5c;--on:#fff;--warn:#a3260b;color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--paper:#15191f;--ink:#f0ece4;--soft:#b9bfc9;--line:#7b8390;--card:#1f252d;--deep:#8fd6cd;--on:#10201f;--warn:#ffb09c}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main,footer{max-inline-size:36rem;margin-inline:auto;padding:1rem}
main{min-block-size:70vh}
h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 .75rem}
h2{font-size:1.2rem;margin:1.5rem 0 .25rem}
h1:focus,section:focus{outline:0}
a{color:var(--deep)}
:focus-visible{outline:3px solid #c76a00;outline-offset:2px}
fieldset{border:0;margin:0;padding:0;min-inline-size:0}
legend{padding:0}
fieldset label{display:flex;gap:.75rem;align-items:center;min-block-size:3rem;padding:.4rem .75rem;margin-block:.5rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
fieldset label:has(:checked){border-color:var(--deep);box-shadow:0 0 0 2px var(--deep)}
input[type=radio],input[type=checkbox]{inline-size:1.5rem;block-size:1.5rem;flex:none;margin:0;accent-color:var(--deep)}
input[type=text],textarea{inline-size:100%;font:inherit;color:inherit;background:var(--card);border:2px solid var(--line);border-radius:.5rem;padding:.6rem;min-block-size:3rem}
.scale{display:grid;grid-template-columns:repeat(auto-fill,minmax(4.5rem,1fr));gap:.5rem}
.scale>:not(label){grid-column:1/-1;margin-block-end:0}
.scale label{margin:0;gap:.4rem;padding:.4rem .5rem}
.where,.hint,.ends{color:var(--soft);margin-block:0 .5rem}
.go{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center;margin-block:1.5rem}
.go a,dd button,li a{display:inline-flex;align-items:center;justify-content:center;min-block-size:2.75rem}
@media(max-width:30rem){.go>.main{flex-basis:100%;text-align:center}}
.main{background:var(--deep);color:var(--on);border:2px solid transparent;border-radius:.5rem;padding:.6rem 1.4rem;min-block-size:3rem;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.link{background:none;border:0;padding:0;font:inherit;color:var(--deep);text-decoration:underline;cursor:pointer}
.box{border-inline-start:.4rem solid var(--deep);padding:.25rem 1rem;background:var(--card);margin-block:1rem}
.wrong{border-color:var(--warn)}
.error{color:var(--warn);font-weight:600;margin:0 0 .5rem}
.call{white-space:nowrap;padding-block:.6rem}
dl,dd{margin:0}dl>div{position:relative;padding-block:.75rem;border-block-end:1px solid var(--line)}dt{font-weight:600}dd div{white-space:pre-wrap}.acts{display:flex;gap:1.25rem;margin:0}
.code{font:600 1.35rem/1.6 ui-monospace,monospace;letter-spacing:.05em}
footer{border-block-start:1px solid var(--line);color:var(--soft);font-size:1rem}
footer h2{font-size:1rem;margin:0}footer p{margin:0}
h2.first{font-size:1.6rem;margin-block-start:0}
.hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
section{display:none}
section{scroll-margin-block-start:1rem}
section:target,body:not(:has(section:target)) #start{display:block}
@supports not selector(:has(*)){section{display:block}}
@media print{section{display:block;break-inside:avoid}.go,textarea{min-block-size:8rem}main{min-block-size:0}}
`.replaceAll('\n', '')
