import { chromium } from 'playwright-core'
const base='http://127.0.0.1:3111'
const [,, email, ...paths] = process.argv
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-background-networking']})
const c = await b.newContext({viewport:{width:1366,height:860}, locale:'vi-VN'})
const p = await c.newPage()
p.on('console', m => { if (m.type()==='error') console.log('console:', m.text()) })
p.on('pageerror', e => console.log('pageerror:', e.message))
await p.goto(base+'/sign-in'); await p.waitForLoadState('networkidle')
await p.getByLabel(/Thư điện tử/).fill(email); await p.getByLabel(/Mật khẩu/).first().fill('Nang-suat-mau-2026')
await p.getByRole('button',{name:'Đăng nhập'}).click(); await p.waitForTimeout(2500)
let i=0
for (const path of paths) { 
  if (path.startsWith('click:')) { await p.getByRole(/link|button/.test('x')?'link':'link', {name: new RegExp(path.slice(6))}).first().click().catch(async()=>{ await p.getByRole('button',{name:new RegExp(path.slice(6))}).first().click() }) }
  else if (path.startsWith('btn:')) await p.getByRole('button',{name:new RegExp(path.slice(4))}).first().click()
  else await p.goto(base+path)
  await p.waitForLoadState('networkidle'); await p.waitForTimeout(900)
  await p.screenshot({path:`/tmp/v${++i}.png`, fullPage:true}); console.log(i, p.url())
}
await b.close()
