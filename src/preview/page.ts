/** The page that plays the LMS. Its script fills the four places. */
export const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Lectern preview</title>
<link rel="icon" href="/preview/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/preview/client.css">
<script defer src="/preview/client.js"></script>
</head>
<body>
<a class="skip" href="#panel">To what the LMS holds</a>
<header class="bar"><p class="brand">Lectern <span>preview</span></p><div class="controls" id="controls"></div></header>
<main class="room" data-size="moodle" aria-label="Local LMS">
<section class="stage" aria-label="Module"><div id="diagnostics"></div><div class="frame" id="frame"></div><p class="footing" id="footing"></p></section>
<section class="panel" id="panel" tabindex="-1" aria-labelledby="panel-title"></section>
</main>
<p class="announcer" role="status" id="announcer"></p>
<noscript><p>The preview plays an LMS with a script: switch scripts on.</p></noscript>
</body>
</html>
`;

export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#1f5f5b" d="M4 9l12-5 12 5v3L16 17 4 12z"/><path fill="#1f5f5b" d="M14 18h4v8h5v3H9v-3h5z"/></svg>
`;

/** Where the frame goes when the LMS ends a session. */
export const CLOSED = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Closed</title></head><body></body></html>
`;
