/**
 * A poster of one A4 page, and its bar of links on a screen. Everything on the sheet is measured in `--u`, a millimetre of
 * paper; on a screen the sheet is as wide as there is room, and no letter smaller than can be read. Looks the same in black.
 */
export const posterStyle = `
:root{--d:#0f5c5c;color-scheme:light}
*{box-sizing:border-box}
body{--u:min(1mm,(100vw - 2rem)/210);margin:0;background:#e7e3dc;color:#111;font:1rem/1.4 system-ui,sans-serif;overflow-wrap:anywhere}
:focus-visible{outline:3px solid #c76a00;outline-offset:2px}
p,ul{margin:0;padding:0}
nav{max-inline-size:calc(210*var(--u));margin:1rem auto;padding-inline:.25rem;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:center}
nav a{display:inline-flex;align-items:center;min-block-size:2.75rem;color:#0f5c5c}
nav a[aria-current]{color:#111;font-weight:600;text-decoration:none}
nav p{flex-basis:100%}
main{display:flex;flex-direction:column;inline-size:calc(210*var(--u));min-block-size:calc(297*var(--u));margin:0 auto 2rem;background:#fff;box-shadow:0 2px 12px #0003}
header{padding:calc(11*var(--u)) calc(14*var(--u)) calc(10*var(--u));background:var(--d);color:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
header p,h1{display:-webkit-box;-webkit-box-orient:vertical;overflow:hidden;-webkit-line-clamp:2}
header p{font-size:max(1rem,6*var(--u))}
h1{margin:calc(2*var(--u)) 0 0;font:600 max(1.6rem,var(--h)*var(--u))/1.12 ui-serif,Georgia,'Times New Roman',serif;text-wrap:balance;-webkit-line-clamp:3}
.lead{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden;margin:calc(7*var(--u)) calc(14*var(--u)) 0;font-size:max(1.1rem,var(--l)*var(--u));line-height:1.3;text-wrap:balance}
.way{flex:1;min-block-size:0;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:calc(2*var(--u));padding:calc(4*var(--u)) calc(14*var(--u));text-align:center;font-size:max(1rem,6*var(--u))}
.qr{flex:0 1 calc(92*var(--u));min-block-size:calc(34*var(--u));aspect-ratio:1}
.qr svg{display:block;block-size:100%;inline-size:100%}
.at{direction:ltr;unicode-bidi:isolate;font:700 max(1rem,min(13*var(--u),182*var(--u)/(.62*var(--n))))/1.2 ui-monospace,Consolas,'Liberation Mono',monospace}
.promises{margin:0 calc(14*var(--u)) calc(6*var(--u));padding-block:calc(4*var(--u));border-block:calc(.5*var(--u)) solid #111;list-style:none;font-size:max(1rem,5.4*var(--u));line-height:1.35}
.promises li{padding-inline-start:1.2em;position:relative}
.promises li+li{margin-block-start:calc(1*var(--u))}
.promises li::before{content:"";position:absolute;inset-inline-start:0;inset-block-start:.42em;inline-size:.5em;block-size:.5em;background:var(--d);print-color-adjust:exact;-webkit-print-color-adjust:exact}
footer{margin:0 calc(14*var(--u)) calc(9*var(--u));font-size:max(.9rem,4.6*var(--u));line-height:1.4}
footer .small{margin-block-start:calc(2*var(--u));font-size:max(.85rem,3.8*var(--u));color:#333}
[dir=rtl] :is(.lead,.promises){line-height:1.5}
[dir=rtl] h1{line-height:1.3}
@page{size:A4;margin:0}
@media print{body{--u:1mm;background:#fff}nav{display:none}main{block-size:296.5mm;min-block-size:0;margin:0;box-shadow:none;overflow:hidden}}
`
