import { html } from 'hono/html'

/** The one style of the public pages; inside each page, so that one answer is the whole page. */
export const publicStyle = html`<style>
  :root { --ink: #1b2430; --soft: #4a5666; --line: #c9d2dc; --accent: #0b5a8a; --paper: #fff; --back: #f3f6f9 }
  * { box-sizing: border-box }
  body { margin: 0; font: 17px/1.6 'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, sans-serif; color: var(--ink); background: var(--back) }
  .skip { position: absolute; left: -99rem } .skip:focus { position: static; display: block; padding: .6rem 1.2rem; background: #fff }
  .sample { background: #fff4d6; color: #6b4700; padding: .35rem 1.2rem; font-size: .9rem; border-bottom: 1px solid #e2c679 }
  body > header { background: var(--accent); color: #fff; padding: .7rem 1.2rem }
  .head { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; align-items: center; justify-content: space-between; max-width: 70rem; margin: 0 auto }
  body > header a { color: #fff; text-decoration: none; display: inline-block; padding: .3rem 0 } body > header a:hover { text-decoration: underline } .site { font-weight: 700 } .ways { display: flex; flex-wrap: wrap; gap: 0 1.1rem; font-size: .95rem }
  .menu { background: #fff; border-bottom: 1px solid var(--line) } .menu ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.2rem; margin: 0 auto; padding: .2rem 1.2rem; max-width: 72.4rem }
  .menu a { display: inline-block; padding: .45rem 0; text-decoration: none; color: var(--ink); font-size: .97rem; border-bottom: 3px solid transparent } .menu a:hover { color: var(--accent); border-color: var(--line) } .menu a[aria-current] { color: var(--accent); font-weight: 600; border-color: var(--accent) }
  main { max-width: 46rem; margin: 1.2rem auto; padding: 1.4rem; background: var(--paper); border: 1px solid var(--line); border-radius: 10px } main.wide { max-width: 70rem }
  footer { max-width: 70rem; margin: 0 auto; padding: .8rem 1.2rem 2rem; color: var(--soft); font-size: .92rem } footer ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.2rem; margin: 0 0 .4rem; padding: 0 } footer a { display: inline-block; padding: .3rem 0 }
  h1 { font-size: 1.55rem; line-height: 1.3; margin: 0 0 .6rem; text-wrap: balance } h2 { font-size: 1.2rem; line-height: 1.35; margin: 1.8rem 0 .5rem } h3 { font-size: 1.05rem; margin: 1.1rem 0 .3rem }
  p { margin: .5rem 0; overflow-wrap: break-word } a { color: var(--accent) } .soft { color: var(--soft) }
  dl { display: grid; grid-template-columns: minmax(9rem, 13rem) 1fr; gap: .45rem 1rem } dt { color: var(--soft) } dd { margin: 0; font-weight: 500; overflow-wrap: anywhere }
  label, legend { display: block; font-weight: 600; margin-top: 1rem; padding: 0 } fieldset { border: 0; padding: 0; margin: 0 }
  input:not([type=radio]):not([type=checkbox]), select, textarea { width: 100%; font: inherit; padding: .55rem .7rem; border: 1px solid #66727f; border-radius: 6px; background: #fff; color: inherit }
  input[type=radio], input[type=checkbox] { width: 1.2rem; height: 1.2rem; vertical-align: -.2rem } .choice { display: inline-block; font-weight: 400; margin: .3rem 1.2rem .3rem 0; padding: .3rem 0 }
  button, .button { display: inline-block; font: inherit; font-weight: 600; margin-top: 1.4rem; padding: .65rem 1.3rem; border: 0; border-radius: 6px; background: var(--accent); color: #fff; cursor: pointer; text-decoration: none } button.plain { background: #fff; color: #8c1d18; border: 1px solid #8c1d18 }
  :focus-visible { outline: 3px solid #f5a524; outline-offset: 2px }
  .mark { display: inline-block; padding: .3rem .8rem; border-radius: 6px; font-weight: 700; border: 2px solid } .mark.small { padding: 0 .5rem; border-width: 1px; font-size: .88rem; white-space: nowrap } .good { color: #14532d; background: #e7f6ec } .bad { color: #8c1d18; background: #fdecea } .waiting { color: #6b4700; background: #fff4d6 } .quiet { color: #3d4752; background: #eef1f4 } .active { color: #0b4a70; background: #e5f1f9 }
  .fault { color: #8c1d18; font-weight: 500; margin: .2rem 0 0 } .panel { border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.2rem; margin: 1rem 0 }
  .code { width: 13rem; max-width: 100% } .code svg { width: 100%; height: auto; display: block }
  .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1rem; padding: 0; list-style: none } .cards > * { border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1.1rem; margin: 0 } .cards h2, .cards h3 { margin: 0 0 .2rem; font-size: 1.05rem } .big { font-size: 1.7rem; font-weight: 700; line-height: 1.2 }
  .table { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .95rem } caption { text-align: left; color: var(--soft); padding: .3rem 0 } th, td { border: 1px solid var(--line); padding: .45rem .6rem; text-align: left; vertical-align: top } thead th { background: var(--back) } .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
  meter { width: 5rem; height: .7rem; vertical-align: middle } .map svg { width: 100%; height: auto; display: block } .search { display: flex; gap: .6rem; align-items: end; flex-wrap: wrap } .search > div { flex: 1 1 14rem } .search button { margin: 0 }
  ul.plain { list-style: none; padding: 0 } ul.plain li { margin: .5rem 0 }
  @media (max-width: 30rem) { main, main.wide { margin: 0; border: 0; border-radius: 0; padding: 1.1rem } dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .6rem } .menu ul { gap: 0 1rem } }
  @media print { body > header .ways, .menu, footer ul, form, .skip, .button { display: none } body { background: #fff; font-size: 11pt } body > header { background: none; color: #000; padding: 0 } body > header a { color: #000 } main, main.wide { border: 0; margin: 0; padding: 0; max-width: none } thead { display: table-header-group } tr, .panel, .cards > * { break-inside: avoid } a { color: inherit } }
</style>`
