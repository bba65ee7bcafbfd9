// The pages work without any of this. Each script is allowed by its hash, and finds what it needs by its id.

/**
 * For a bad network, on the survey's page: a press that has no network to go to is held until there is one. What was
 * written stays where it is.
 */
export const surveyScript = `(f=>{let b
f.onsubmit=e=>{if(!navigator.onLine){e.preventDefault()
b=e.submitter
net.textContent=net.dataset.say}}
ononline=()=>b&&b.click()
onpageshow=()=>b=net.textContent=''})(document.forms[0])`

/**
 * On the page that sends: "Send" goes once by fetch, again and again until the server has answered, then once more as the browser
 * does it: the same response, and a last page that survives a reload. The page itself never says "sent".
 */
export const checkScript = `(f=>{let held
onpageshow=()=>{held=0;net.textContent=''}
f.onsubmit=async e=>{let b=e.submitter,after=1e3
if(!b.dataset.send)return
e.preventDefault()
if(held)return
held=1
net.textContent=net.dataset.say
for(;;)try{if((await fetch(f.action,{method:'POST',body:new FormData(f),signal:AbortSignal.timeout&&AbortSignal.timeout(2e4)})).status>499)throw 0
return f.submit()}catch{await new Promise(r=>setTimeout(r,after=Math.min(after*2,8e3)))}}})(document.forms[0])`

/**
 * "Leave this page": the tokens of this tab's pages are spent, so that none that the history sends again shows an answer or a
 * code; the form is emptied; what lies ahead in the history goes; a page of somebody else's takes this one's place. The tokens
 * wait in the tab's own storage, which /leave clears. Another script follows it on the page: hence its last semicolon.
 */
export const leaveNow = `(f=>{let l=document.querySelector('header a'),k=sessionStorage,t=l.dataset.token||f&&f.token&&f.token.value
if(t)k.t=(k.t||'')+' '+t
addEventListener('pageshow',()=>f&&f.reset())
l.onclick=e=>{e.preventDefault()
let d=new FormData
d.set('token',k.t||'')
navigator.sendBeacon(l.dataset.spend,d)
k.clear()
f&&f.reset()
document.body.textContent=''
history.pushState(0,'',location.pathname)
location.replace(l.href)}})(document.forms[0]);`

/** Copy and print, for phones that run scripts: hidden where they do not. */
export const sentScript = `keep.hidden=false
let[copy,paper]=keep.children
copy.onclick=async()=>{await navigator.clipboard.writeText(code.innerText)
copy.textContent=keep.dataset.copied}
paper.onclick=()=>print()`
