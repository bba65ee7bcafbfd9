import type { SurveyView } from './survey-page.tsx'

// The pages work without any of this. Both scripts are allowed by their hash.

/**
 * For a bad network. A press that the network cannot carry is held and tried again while the page is open. "Send" goes once
 * by fetch until the server has answered, then once more as the browser does it: the same response, and a last page
 * that survives a reload. The page itself never says "sent".
 */
const holdOn = `(f=>{if(!f||!f.requestSubmit)return
let s=document.getElementById('net'),held,timer,wait,go=()=>0
addEventListener('pageshow',()=>{held=f.ok=0;s.textContent=''})
addEventListener('online',()=>go())
f.addEventListener('submit',e=>{if(f.ok)return
e.preventDefault()
if(held)return
held=1;wait=1e3
let b=e.submitter,send=b&&'send'in b.dataset,say=()=>{s.textContent=s.dataset.say}
if(send)say()
go=async()=>{clearTimeout(timer)
try{let r=await fetch(send?f.action:'/healthz',{method:send?'POST':'HEAD',body:send?new FormData(f):null,signal:AbortSignal.timeout(2e4)})
if(r.status>499)throw 0
f.ok=1;go=()=>0
b?f.requestSubmit(b):f.submit()}catch{say()
timer=setTimeout(()=>go(),wait=Math.min(wait*2,3e4))}}
go()})})(document.forms[0])`

/**
 * "Leave this page": the form is emptied, its token is spent so that no page in the history shows the answers again, what lies
 * ahead in the history goes, and a page of somebody else's takes this one's place.
 */
const leaveNow = `(f=>{let l=document.querySelector('header a')
addEventListener('pageshow',()=>f&&f.reset())
l.onclick=e=>{e.preventDefault()
if(f){let d=new FormData;d.set('token',f.token?f.token.value:'');navigator.sendBeacon(f.action.replace(/\\/[^/]*$/,'/leaving'),d);f.reset()}
document.body.textContent=''
history.pushState(0,'',location.pathname)
location.replace(l.href)}})(document.forms[0])`

export const scriptOf = ({ leave }: Pick<SurveyView, 'leave'>) => (leave ? `${leaveNow}\n${holdOn}` : holdOn)
export const leaveScript = leaveNow
