// What the phone keeps: the sheet as it was at the last connection, and what was written since. Nothing longer than a day.
"use strict";

self.Field = self.Field || {};

Field.DAY = 24 * 60 * 60 * 1000;

Field.store = (() => {
  let opened;

  function open() {
    opened = opened || new Promise((done, failed) => {
      const asked = indexedDB.open("linli-field", 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("kept", {keyPath: "key"});
        asked.result.createObjectStore("entries", {keyPath: "id"});
      };
      asked.onsuccess = () => {
        asked.result.onversionchange = () => { asked.result.close(); opened = undefined; };
        done(asked.result);
      };
      asked.onerror = () => { opened = undefined; failed(asked.error); };
    });
    return opened;
  }

  async function within(name, mode, work) {
    const base = await open();
    return new Promise((done, failed) => {
      const run = base.transaction(name, mode);
      const asked = work(run.objectStore(name));
      // Written is what has been committed, not what has been asked for.
      run.oncomplete = () => done(asked && asked.result);
      run.onerror = () => failed(run.error);
      run.onabort = () => failed(run.error);
    });
  }

  return {
    get: (name, key) => within(name, "readonly", store => store.get(key)),
    all: name => within(name, "readonly", store => store.getAll()),
    put: (name, value) => within(name, "readwrite", store => store.put(value)),
    remove: (name, key) => within(name, "readwrite", store => store.delete(key)),
    clear: name => within(name, "readwrite", store => store.clear())
  };
})();

// An id that sorts by its time (UUIDv7), made on the phone: the same entry keeps it however often it is sent.
Field.newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let at = 5; at >= 0; at--) {
    bytes[at] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const text = [...bytes].map(one => one.toString(16).padStart(2, "0")).join("");
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
};

// What is over its day is forgotten; of what was never sent, that it was so is still said.
Field.forgetOld = async now => {
  const sheet = await Field.store.get("kept", "sheet");
  if (sheet && (now - sheet.taken > Field.DAY || now < sheet.taken - Field.DAY)) {
    await Field.store.remove("kept", "sheet");
  }
  for (const one of await Field.store.all("kept")) {
    if (one.fix && Math.abs(now - one.fix.at) > Field.DAY) {
      await Field.store.remove("kept", one.key);
    }
  }
  for (const entry of await Field.store.all("entries")) {
    if (now - entry.written <= Field.DAY) {
      continue;
    }
    if (entry.state === "sent" || entry.state === "over" && now - entry.written > 7 * Field.DAY) {
      await Field.store.remove("entries", entry.id);
    } else if (entry.state !== "over") {
      await Field.store.put("entries", {
        id: entry.id, account: entry.account, written: entry.written, state: "over", title: ""
      });
    }
  }
};
