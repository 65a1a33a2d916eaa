// Keeps the field sheet alone, so that it opens without a connection; everything else of the platform goes its way.
"use strict";

importScripts("store.js", "sync.js");

const KEPT = "linli-field";
const FILES = ["./", "app.js", "form.js", "store.js", "sync.js", "field.css", "manifest.webmanifest",
  "texts.json?language=zh-CN", "texts.json?language=en"];
const PATIENCE = 4000;

self.addEventListener("install", event => {
  event.waitUntil(caches.open(KEPT).then(kept => kept.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

async function fresh(request) {
  const kept = await caches.open(KEPT);
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(request.url, {cache: "no-store", credentials: "same-origin", signal: stop.signal});
    if (answer.ok) {
      await kept.put(request.url, answer.clone());
      return answer;
    }
    return (await kept.match(request.url)) || answer;
  } catch (lost) {
    return (await kept.match(request.url, {ignoreSearch: request.mode === "navigate"})) || Response.error();
  } finally {
    clearTimeout(clock);
  }
}

self.addEventListener("fetch", event => {
  const address = new URL(event.request.url);
  if (event.request.method === "GET" && address.origin === self.location.origin && address.pathname.startsWith("/field/")) {
    event.respondWith(fresh(event.request));
  }
});

self.addEventListener("sync", event => {
  if (event.tag === "linli-field") {
    event.waitUntil(Field.store.get("kept", "sheet").then(kept => Field.sync.run(kept ? kept.language : "zh-CN")).then(why => {
      if (why) {
        throw new Error(why);
      }
    }));
  }
});
