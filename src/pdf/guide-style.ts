/** The guide's only stylesheet, in the page itself: light, dark, paper; nothing from elsewhere. */
export const GUIDE_STYLE = `
:root{color-scheme:light dark;--ink:#1b1b1b;--soft:#595959;--line:#d0d0d0;--back:#fff;--link:var(--accent)}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e3;--soft:#b0aca6;--line:#4a4a4a;--back:#181a1b;--link:#9cc9ee}}
body{margin:0 auto;padding:2rem 1.25rem 5rem;max-width:42rem;background:var(--back);color:var(--ink);font:1.0625rem/1.6 Charter,"Sitka Text",Cambria,Georgia,serif;overflow-wrap:break-word}
h1,h2,h3,h4,.above,.subtitle,.facts,nav,.kicker,.label,.answer,th,figcaption,.small,.aside{font-family:system-ui,sans-serif}
h1{font-size:2.2rem;line-height:1.15;margin:.2em 0}
h2{font-size:1.5rem;line-height:1.25;margin:2.4em 0 .5em;padding-top:.6em;border-top:2px solid var(--link)}
h3{font-size:1.15rem;margin:1.8em 0 .4em}
.above,.small,.aside,.people,.note{color:var(--soft);font-size:.9em}
.subtitle{font-size:1.3rem;color:var(--link);margin:.2em 0 1.2em}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1.2em;font-size:.9em}
.facts dt{color:var(--soft)}.facts dd{margin:0}
nav ol{padding-inline-start:1.4em}
a{color:var(--link)}
li{margin:.35em 0}li>p{margin:0}
.kicker{font-size:.85rem;color:var(--link);margin:0 0 .4em}
.label{font-weight:600;font-size:.95rem;margin:1.2em 0 .3em}
.answer{font-weight:600;font-size:.95rem;margin:.15em 0}
.activity{margin:1.8em 0;padding-top:.7em;border-top:1px solid var(--line)}
.marked{list-style:none;padding:0}.marked li{display:flex;gap:.7em}.marked li>div>p{margin:0}
.mark{flex:none;min-width:2.6em;height:1.7em;border:1px solid var(--soft);border-radius:.25em;text-align:center;font:600 .8rem/1.7 system-ui,sans-serif;padding:0 .2em;color:var(--soft)}
.right .mark{background:var(--link);border-color:var(--link);color:var(--back)}
blockquote{margin:.6em 0;padding-inline-start:1em;border-inline-start:3px solid var(--line)}
blockquote p{margin:.2em 0}.feedback{font-style:italic}
.callout{padding:.4em 1em;border-inline-start:3px solid var(--link)}
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.95em}th,td{text-align:start;padding:.35em .8em .35em 0;border-bottom:1px solid var(--line);vertical-align:top}
pre{overflow-x:auto;padding:.8em;border:1px solid var(--line)}code{font-size:.9em;overflow-wrap:anywhere}
img{max-width:100%;height:auto}.point{white-space:nowrap;margin-inline-end:1em}.gap{display:inline-block;min-width:5em;border-bottom:1px solid;font-size:.7em}
@media print{:root{--back:#fff;--ink:#000;--link:var(--accent)}body{max-width:none;padding:0;font-size:10.5pt}.activity{break-inside:avoid}h2,h3{break-after:avoid}}
`;
