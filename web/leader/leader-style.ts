/**
 * The whole stylesheet of the leader's pages, sent inside each. Colours pass 4.5:1 for text and 3:1 for
 * bars, in light and dark; young people's charts are blue, partners' are plum. Paper is always light.
 */
export const leaderStyle = `
:root{--paper:#fbf8f3;--card:#fff;--ink:#1d2433;--soft:#4f5868;--line:#c9c2b6;--track:#f0ebe2;--deep:#0f5c5c;--bar:#12436d;--wash:#e9f1f0;--s1:.5rem;--s2:1rem;--s3:1.75rem;--s4:3rem;--title:ui-serif,Georgia,'Times New Roman',serif;color-scheme:light dark}
.consultation{--bar:#801650;--deep:#801650;--wash:#f7ebf1}
@media screen and (prefers-color-scheme:dark){:root{--paper:#15191f;--card:#1f252d;--ink:#f0ece4;--soft:#b9bfc9;--line:#4a525e;--track:#2a313b;--deep:#8fd6cd;--bar:#28a197;--wash:#1b2b2d}.consultation{--bar:#f46a25;--deep:#f7b08c;--wash:#33241f}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif;overflow-wrap:break-word}
header,main{max-inline-size:46rem;margin-inline:auto;padding-inline:var(--s2)}
header{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s1) var(--s2);padding-block:var(--s1)}
header strong{font:600 1.25rem var(--title);color:var(--deep)}
header form{margin-inline-start:auto}
a{color:var(--deep)}
header a,header button{display:inline-flex;align-items:center;min-block-size:2.75rem}
button{font:inherit;color:var(--deep);background:none;border:0;padding-inline:var(--s1);text-decoration:underline;cursor:pointer}
:focus-visible{outline:3px solid #c76a00;outline-offset:2px;border-radius:2px}
main>form{margin-block:var(--s2)}
.sign-in label{display:block}.sign-in input{inline-size:100%;max-inline-size:30rem;min-block-size:2.75rem;font:inherit}
.sign-in .main{background:var(--deep);color:var(--paper);border-radius:.5rem;padding:.6rem 1.4rem;min-block-size:2.75rem;text-decoration:none;font-weight:600}
main{padding-block:var(--s1) var(--s4)}
main:focus{outline:0}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{inset-inline-start:var(--s1);inset-block-start:var(--s1);padding:var(--s1);background:var(--card);z-index:1}
h1,h2,h3{font-family:var(--title);line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.8rem,5vw,2.5rem);margin-block:var(--s1)}
h2{font-size:1.6rem;margin-block:0 var(--s1)}
h3{font-size:1.2rem;margin-block:0 var(--s1)}
p{margin-block:0 var(--s1)}
main>section{margin-block-start:var(--s4)}
main>.headline{margin-block-start:var(--s3);background:var(--wash);border-radius:.75rem;padding:var(--s3) clamp(1rem,4vw,2rem)}
.headline ul{list-style:none;padding:0;margin:0}
.headline li{font:1.2rem/1.45 var(--title);padding-block:var(--s2)}
.headline li+li{border-block-start:1px solid var(--line)}
.headline li:last-child{padding-block-end:0}.headline .soft{margin-block:var(--s2) 0}
.voice{margin:var(--s2) 0 0;color:var(--deep);font-weight:600}
.soft,.measure,caption{color:var(--soft)}
.notice{border-inline-start:.3rem solid var(--deep);padding-inline-start:var(--s2);font-weight:600}
.unsaid{color:var(--soft);font-style:italic}
figure,article,.question,.card,.notes{margin:0 0 var(--s2);padding:var(--s2) clamp(1rem,4vw,1.5rem);background:var(--card);border:1px solid var(--line);border-radius:.75rem}
.notes{margin-block-start:var(--s2);border-inline-start:.4rem solid var(--deep)}.notes h2{font-size:1.2rem}.faults{border-color:#c76a00}
:target{scroll-margin-block-start:var(--s2)}h2:target,h3:target,li:target{background:var(--wash);outline:.4rem solid var(--wash)}
.exports{display:flex;flex-wrap:wrap;align-items:center;gap:0 var(--s2)}
.exports a,.csv a{display:inline-flex;align-items:center;min-block-size:2.75rem}
.exports span{color:var(--soft)}
.contents{margin-block-start:var(--s2)}.contents ul{list-style:none;padding:0;margin:0}
.contents li{margin:0}.contents a{display:inline-flex;align-items:center;min-block-size:2.75rem}
.leans{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:var(--s2);margin-block:var(--s2)}
.leans h3{border-block-end:.2rem solid var(--bar);padding-block-end:.25rem}
.leans ul,.rest ul{list-style:none;padding:0;margin:0}
.leans li{display:flex;justify-content:space-between;gap:var(--s1)}.leans li span,.rest li span{color:var(--soft)}
.rest :is(p,ul,li){display:inline}.rest li:not(:last-child)::after{content:', '}.rest{margin-block-end:var(--s1)}
article h3{text-wrap:wrap}article h3 .share{margin:0}
figure>details:not([open]),figure>.csv{display:inline-block;margin-inline-end:var(--s2)}
.csv{margin:0;font-size:.9375rem}
.says{margin-block-start:var(--s2)}
.question figure{margin:0;padding:0;border:0;background:none}
.finding{font-weight:600;margin:0}
.measure{font-size:.9375rem;margin-block-end:var(--s2)}
h3 .share{font:600 1rem system-ui,sans-serif;color:var(--deep);white-space:nowrap;margin-inline-start:var(--s1)}
svg{display:block;max-inline-size:36rem;overflow:visible}
svg text{font:15px system-ui,sans-serif;fill:var(--ink)}
svg .value{font-weight:600}
svg .unsaid{fill:var(--soft);font-style:italic}
.track{fill:var(--track)}.bar{fill:var(--bar)}line{stroke:var(--ink);stroke-width:2}
.paraphrase{margin-block-start:var(--s2);padding-inline-start:var(--s2);border-inline-start:.2rem dashed var(--bar)}
blockquote{margin:var(--s2) 0 0;padding-inline-start:var(--s2);border-inline-start:.2rem solid var(--bar);font:italic 1.125rem/1.5 var(--title)}
blockquote p{margin:0;white-space:pre-line}
blockquote p::before{content:'\\201c'}blockquote p::after{content:'\\201d'}
summary{display:inline-flex;align-items:center;min-block-size:2.75rem;color:var(--deep);text-decoration:underline;cursor:pointer}
table{border-collapse:collapse;inline-size:100%;font-variant-numeric:tabular-nums}
caption{text-align:start;font-size:.9375rem;padding-block-end:var(--s1)}
th,td{text-align:start;vertical-align:top;padding:.5rem .75rem .5rem 0;border-block-end:1px solid var(--line)}
th[scope=row]{font-weight:400}
.wide{margin-block:var(--s2);table-layout:fixed}
@media print,(min-width:40.01rem){.wide th:first-child{inline-size:34%}}
@media screen and (max-width:40rem){.stack thead{position:absolute;clip-path:inset(50%);inline-size:1px;block-size:1px;overflow:hidden}.stack :is(tbody,tr,th,td,caption),.stack{display:block}.stack tr{border-block-end:1px solid var(--line);padding-block:var(--s1)}.stack :is(th,td){border:0;padding:.15rem 0}.stack th[scope=row]{font-weight:600}.stack td[data-of]::before{content:attr(data-of)': ';color:var(--soft)}}
thead th{font-size:.9375rem}
.list{list-style:none;padding:0;margin-block-start:var(--s3)}
.list li{margin-block-end:var(--s2);padding:var(--s2) clamp(1rem,4vw,1.5rem);background:var(--card);border:1px solid var(--line);border-inline-start:.4rem solid var(--bar);border-radius:.75rem}
.list h2{font-size:1.2rem}.list p{margin:0}
ul{padding-inline-start:1.25rem}li{margin-block-end:var(--s1)}
dl{display:grid;grid-template-columns:auto 1fr;gap:var(--s1) var(--s2);margin-block:0 var(--s2)}
dd{margin:0;font-weight:600}
@media(max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-block-end:var(--s1)}}
@page{size:A4;margin:18mm 16mm}
@media print{:root{font-size:10pt;--paper:#fff;--wash:#fff}header,.skip,summary,.exports,.contents,.csv,figure>.csv{display:none}th,td{padding:1mm 3mm 1mm 0}figure,article,.question,.card,.notes{padding:3mm 4mm}main{padding:0;max-inline-size:none}
main>section{margin-block-start:8mm}.headline{border:1px solid var(--line)}
details::details-content{content-visibility:visible;block-size:auto}
figure:has(>svg){display:grid;grid-template-columns:2fr 3fr;column-gap:6mm;align-items:start}figure>:is(figcaption,p,details~details){grid-column:1/-1}figure>.says{order:1}figure>details~details{order:2}figure:has(>svg)>details:not(details~details)>table>caption{display:none}figure table:not(.wide) td:not([colspan]){white-space:nowrap}figure,article,.question{break-inside:avoid}
thead{display:table-header-group}tr,svg,blockquote,.headline li,dl,figcaption{break-inside:avoid}h2,h3,caption,figcaption{break-after:avoid}p,li{orphans:3;widows:3}a{color:inherit;text-decoration:none}}
`.replaceAll('\n', '')
