// The screens of the field sheet: tasks, report, what waits. They read what the phone keeps and ask no server.
"use strict";

(() => {
  const el = Field.el;
  const LANGUAGES = ["zh-CN", "en"];
  const OFTEN = 30000;
  const ANYHOW = 10 * 60000;
  const content = document.getElementById("content");
  const title = document.getElementById("title");
  const line = document.getElementById("line");
  const bar = document.getElementById("bar");
  let language = localStorage.getItem("linli-field-language") || (navigator.language.startsWith("zh") ? "zh-CN" : "en");
  let texts = {};
  let kept = null;
  let entries = [];
  let place = "tasks";
  let stopped = null;
  let busy = false;
  let found = null;
  let duty = null;
  let watch = null;
  let told = 0;

  const say = (key, ...given) => (texts[key] || key).replace(/\{(\d)\}/g, (all, at) => given[at] ?? "");
  const moment = at => new Date(at).toLocaleString(language, {month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit"});

  async function learn() {
    texts = await (await fetch("texts.json?language=" + language)).json();
    document.documentElement.lang = language;
    document.title = say("title");
    const other = LANGUAGES.find(one => one !== language);
    const button = document.getElementById("language");
    const name = other.split("-")[0];
    button.textContent = new Intl.DisplayNames([name], {type: "language"}).of(name);
    button.lang = other;
    button.onclick = async () => {
      language = other;
      localStorage.setItem("linli-field-language", other);
      await learn();
      show(place);
      run();
    };
  }

  // What a person who signed out, or another one, left behind is not for whoever holds the phone now.
  async function mine() {
    await Field.forgetOld(Date.now());
    const sheet = await Field.store.get("kept", "sheet");
    const left = Number(localStorage.getItem("linli-field-left") || 0);
    const now = localStorage.getItem("linli-field-account");
    if (sheet && (left > sheet.taken || now && now !== sheet.sheet.account)) {
      await Field.store.remove("kept", "sheet");
    }
  }

  async function read() {
    await mine();
    kept = await Field.store.get("kept", "sheet") || null;
    const account = kept ? kept.sheet.account : null;
    duty = await Field.store.get("kept", "duty") || null;
    entries = (await Field.store.all("entries")).filter(entry => entry.account === account).sort((one, other) => other.written - one.written);
  }

  function status() {
    if (busy) {
      line.textContent = say("sending");
    } else if (!navigator.onLine || stopped === "offline") {
      line.textContent = kept ? say("offline", moment(kept.taken)) : say("offline-nothing");
    } else if (stopped === "nobody") {
      line.replaceChildren(say("sign-in-needed") + " ", el("a", {href: "/", id: "enter"}, say("sign-in")));
    } else if (stopped) {
      line.textContent = say("busy");
    } else {
      line.textContent = kept ? say("fresh", kept.sheet.name, moment(kept.taken)) : "";
    }
  }

  function go(name) {
    place = name;
    window.scrollTo(0, 0);
    show(name);
    title.focus();
  }

  function show(name) {
    const waiting = entries.filter(entry => entry.state !== "sent").length;
    bar.setAttribute("aria-label", say("navigation"));
    bar.replaceChildren(...[["tasks", say("tasks")], ["report", say("report")], ["outbox", waiting ? say("outbox-of", waiting) : say("outbox")]]
      .map(([key, words]) => el("button", {type: "button", id: "to-" + key, "aria-current": key === name ? "page" : null, onclick: () => go(key)}, words)));
    title.textContent = say(name === "tasks" || name === "report" || name === "outbox" ? name : "title");
    status();
    ({tasks, report: kinds, outbox}[name] || tasks)();
  }

  const onDuty = () => Boolean(duty && kept && duty.account === kept.sheet.account && Date.now() < duty.until);
  const tells = () => onDuty() && localStorage.getItem("linli-field-track") === duty.account;

  // Where somebody on duty is: within the shift alone, and where its person has said so.
  function follow() {
    if (tells() && watch === null && navigator.geolocation) {
      watch = navigator.geolocation.watchPosition(moved, () => null, {enableHighAccuracy: true, maximumAge: 15000});
    } else if (!tells() && watch !== null) {
      navigator.geolocation.clearWatch(watch);
      watch = null;
    }
  }

  async function moved(now) {
    if (!tells()) {
      follow();
      return;
    }
    if (Date.now() - told < duty.every) {
      return;
    }
    told = Date.now();
    const fix = {longitude: now.coords.longitude, latitude: now.coords.latitude, accuracy: now.coords.accuracy, at: Math.min(now.timestamp, told)};
    await Field.store.put("kept", {key: "fix-" + fix.at, account: duty.account, fix}).catch(() => null);
    const said = document.getElementById("tracked");
    if (said) {
      said.textContent = say("tracked", moment(fix.at));
    }
    if (!busy && navigator.onLine) {
      await Field.sync.tell(language);
    }
  }

  function dutyCard() {
    if (!onDuty()) {
      return [];
    }
    const wish = el("input", {type: "checkbox", id: "track"});
    wish.checked = tells();
    wish.onchange = () => {
      if (wish.checked) {
        localStorage.setItem("linli-field-track", duty.account);
      } else {
        localStorage.removeItem("linli-field-track");
      }
      follow();
    };
    return [el("div", {class: "card", id: "duty"}, el("strong", {}, say("duty", duty.post, moment(duty.until))),
      el("label", {class: "choice"}, wish, say("track")), el("span", {}, say("track-hint")),
      el("span", {id: "tracked", role: "status"}, told ? say("tracked", moment(told)) : ""))];
  }

  const hint = key => el("p", {class: "hint"}, say(key));

  function tasks() {
    if (!kept) {
      content.replaceChildren(hint("nothing-kept"));
      return;
    }
    const done = new Set(entries.filter(entry => entry.task && entry.state !== "over").map(entry => entry.task));
    const open = kept.sheet.tasks.filter(view => !done.has(view.item.task));
    const cards = open.map(view => el("button", {type: "button", class: "card", "data-task": view.item.task, onclick: () => step(view)},
      el("strong", {}, view.item.title), el("span", {}, view.item.step + " · " + view.item.number),
      view.item.placeName ? el("span", {}, view.item.placeName) : null,
      view.item.dueAt ? el("span", {}, say("due", moment(view.item.dueAt))) : null));
    content.replaceChildren(...dutyCard(), ...(cards.length ? cards : [hint("no-tasks")]));
  }

  function kinds() {
    if (!kept || !kept.sheet.kinds.length) {
      content.replaceChildren(hint(kept ? "no-kinds" : "nothing-kept"));
      return;
    }
    if (kept.sheet.kinds.length === 1) {
      report(kept.sheet.kinds[0]);
      return;
    }
    content.replaceChildren(...kept.sheet.kinds.map(kind => el("button", {
      type: "button", class: "card", "data-kind": kind.kind.kind, onclick: () => report(kind)
    }, el("strong", {}, kind.kind.name), el("span", {}, kind.kind.purpose))));
  }

  // Where the phone is: asked when a form opens, and told with its circle and time.
  function locate(said, taken) {
    found = taken || null;
    const tell = () => said.textContent = found ? say("located", Math.round(found.accuracy), moment(found.at)) : say("locating");
    tell();
    if (!navigator.geolocation) {
      said.textContent = say("no-position");
      return;
    }
    navigator.geolocation.getCurrentPosition(now => {
      found = {longitude: now.coords.longitude, latitude: now.coords.latitude, accuracy: now.coords.accuracy, at: Math.min(now.timestamp, Date.now())};
      tell();
    }, () => {
      if (!found) {
        said.textContent = say("no-position");
      }
    }, {enableHighAccuracy: true, timeout: 20000, maximumAge: 30000});
  }

  function field(id, label, required, longest, value, kind) {
    return {id, type: kind || "TEXT", label, required, writable: true, longest, value};
  }

  function report(kind, entry) {
    const event = kind.kind.kind === "grid-event";
    title.textContent = kind.kind.name;
    const has = id => kind.form.fields.some(one => one.id === id && one.writable);
    const head = [field("title", say("what"), true, 200, entry && entry.title)];
    if (event && has("what")) {
      head.push(field("text", say("more"), false, 1500, entry && entry.text, "LONG_TEXT"));
    }
    const rest = kind.form.fields.filter(one => !(event && one.id === "what"));
    const where = kind.kind.place === "NONE" ? [] : [field("spot", say("where"), false, 200, entry && entry.spot)];
    const first = Field.form(head, null, say);
    const middle = Field.form(rest, entry && entry.values, say);
    const last = Field.form(where, null, say);
    const said = el("p", {class: "hint", role: "status", id: "position"});
    const here = el("input", {type: "checkbox", id: "here"});
    here.checked = entry ? Boolean(entry.here) : false;
    const choice = kind.kind.place === "NONE" ? null : el("label", {class: "choice"}, here, say("spot-is-here"));
    const send = el("button", {type: "submit", class: "main-verb", id: "send"}, say("keep"));
    const form = el("form", {novalidate: true, onsubmit: async asked => {
      asked.preventDefault();
      send.disabled = true;
      await Promise.all([first.ready(), middle.ready()]);
      if (first.check() && middle.check()) {
        const head = first.values();
        await keep({
          kind: kind.kind.kind, title: head.title, text: head.text, spot: last.values().spot, here: here.checked,
          values: middle.values(), fix: found
        }, entry);
      }
      send.disabled = false;
    }}, ...first.elements, ...middle.elements, ...last.elements, said, choice, send);
    content.replaceChildren(form);
    locate(said, entry && entry.fix);
  }

  function step(view, entry) {
    title.textContent = view.item.step;
    const known = view.form.fields.filter(one => !one.writable && one.value !== undefined && !Array.isArray(one.value))
      .map(one => el("p", {class: "hint"}, one.label + ": " + words(one)));
    const form = Field.form(view.form.fields, entry && entry.values, say);
    const note = Field.form([field("note", say("note"), false, 400, entry && entry.note, "LONG_TEXT")], null, say);
    const said = el("p", {class: "hint", role: "status", id: "position"});
    const send = el("button", {type: "submit", class: "main-verb", id: "send"}, say("done"));
    content.replaceChildren(el("h2", {}, view.item.title), el("p", {class: "hint"}, view.item.number), ...known, el("form", {novalidate: true, onsubmit: async asked => {
      asked.preventDefault();
      send.disabled = true;
      await form.ready();
      if (form.check()) {
        await keep({
          task: view.item.task, matter: view.item.matter, title: view.item.title + " · " + view.item.step, values: form.values(),
          note: note.values().note, fix: found
        }, entry);
      }
      send.disabled = false;
    }}, ...form.elements, ...note.elements, said, send));
    locate(said, entry && entry.fix);
  }

  function words(one) {
    if (one.choices) {
      const word = one.choices.find(choice => choice.id === one.value);
      return word ? word.label : String(one.value);
    }
    return one.value === true ? say("yes") : one.value === false ? say("no") : String(one.value);
  }

  // Kept first and sent afterwards: what stands in the phone's store outlives the window, the battery and the line.
  async function keep(written, mended) {
    try {
      await Field.store.put("entries", {
        ...written, id: Field.newId(), account: kept.sheet.account, written: mended ? mended.written : Date.now(), state: "waiting"
      });
    } catch (full) {
      line.textContent = say("phone-full");
      return;
    }
    if (mended) {
      await Field.store.remove("entries", mended.id);
    }
    await read();
    go("outbox");
    run();
  }

  function outbox() {
    const cards = entries.map(entry => {
      const state = {waiting: "waits", refused: "refused", sent: "sent", over: "over"}[entry.state];
      const verbs = el("div", {class: "verbs"});
      if (entry.state === "refused") {
        verbs.append(el("button", {type: "button", onclick: () => mend(entry)}, say("mend")));
      }
      if (entry.state !== "sent") {
        verbs.append(el("button", {type: "button", onclick: () => drop(entry)}, say("drop")));
      }
      return el("div", {class: "card", "data-state": entry.state},
        el("strong", {}, entry.title || say("over-title")), el("span", {}, say("written", moment(entry.written))),
        el("span", {class: entry.state}, say(entry.code ? "sent-code" : state, entry.number || "", entry.code || "")),
        entry.reason ? el("span", {class: "refused"}, entry.reason) : null,
        entry.state === "waiting" ? el("span", {}, say("kept-until", moment(entry.written + Field.DAY))) : null, verbs);
    });
    const unsent = entries.some(entry => entry.state === "waiting" || entry.state === "refused");
    content.replaceChildren(...(cards.length ? cards : [hint("no-entries")]),
      el("button", {type: "button", class: "main-verb", id: "now", onclick: run}, say("send-now")),
      el("div", {class: "verbs"}, el("button", {type: "button", id: "wipe", onclick: () => wipe(unsent)}, say("wipe"))));
  }

  function mend(entry) {
    if (entry.task) {
      const view = kept && kept.sheet.tasks.find(one => one.item.task === entry.task);
      if (view) {
        step(view, entry);
      } else {
        line.textContent = say("step-gone");
      }
      return;
    }
    const kind = kept && kept.sheet.kinds.find(one => one.kind.kind === entry.kind);
    if (kind) {
      report(kind, entry);
    }
  }

  async function drop(entry) {
    if (entry.state === "over" || window.confirm(say("drop-sure"))) {
      await Field.store.remove("entries", entry.id);
      await read();
      show("outbox");
    }
  }

  async function wipe(unsent) {
    if (unsent && !window.confirm(say("wipe-sure"))) {
      return;
    }
    for (const entry of entries) {
      await Field.store.remove("entries", entry.id);
    }
    for (const one of await Field.store.all("kept")) {
      await Field.store.remove("kept", one.key);
    }
    await Field.sync.leave();
    stopped = "nobody";
    await read();
    go("tasks");
  }

  async function run() {
    if (busy) {
      return;
    }
    busy = true;
    status();
    try {
      stopped = await Field.sync.run(language);
    } finally {
      busy = false;
    }
    await read();
    follow();
    if (stopped && entries.some(entry => entry.state === "waiting")) {
      later();
    }
    // A form that somebody fills in is left alone.
    if (content.querySelector("form")) {
      status();
    } else {
      show(place);
    }
  }

  // Where the browser can, the worker sends even after the window is closed.
  async function later() {
    try {
      const worker = await navigator.serviceWorker.ready;
      await worker.sync.register("linli-field");
    } catch (cannot) {
      // Then it goes with the next look, the next connection, or the next half minute.
    }
  }

  window.addEventListener("online", run);
  window.addEventListener("offline", status);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && run());
  setInterval(() => (stopped || entries.some(entry => entry.state === "waiting")) && stopped !== "nobody" && run(), OFTEN);

  // A shift may begin while the sheet lies open.
  setInterval(() => document.visibilityState === "visible" && run(), ANYHOW);

  (async () => {
    if ("serviceWorker" in navigator) {
      navigator.serviceWorker.register("sw.js").catch(() => null);
    }
    await learn();
    await read();
    show("tasks");
    await run();
  })();
})();
