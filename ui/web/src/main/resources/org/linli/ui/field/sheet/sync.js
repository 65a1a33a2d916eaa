// Sends what was written, in its order, and takes along what there is to do. The token lives in this memory alone.
"use strict";

self.Field = self.Field || {};

Field.sync = (() => {
  let pass = null;

  class Stop extends Error {
    constructor(why) {
      super(why);
      this.why = why;
    }
  }

  async function ask(address, options) {
    try {
      return await fetch(address, {cache: "no-store", credentials: "same-origin", ...options});
    } catch (lost) {
      throw new Stop("offline");
    }
  }

  // A token of a quarter of an hour for the session that stands open in this browser.
  async function enter(anew) {
    if (!anew && pass && pass.until - Date.now() > 30000) {
      return pass;
    }
    const answer = await ask("/field-pass", {method: "POST", headers: {"Linli-Field": "1"}});
    if (answer.status === 401 || answer.status === 403) {
      pass = null;
      throw new Stop("nobody");
    }
    if (!answer.ok) {
      throw new Stop("offline");
    }
    const got = await answer.json();
    pass = {token: got.token, id: got.id, account: got.account, name: got.name, until: Date.now() + got.seconds * 1000};
    return pass;
  }

  // Somebody else may have signed in since, in another window: the token held here is then theirs no more.
  async function known() {
    if (!pass) {
      return;
    }
    const answer = await ask("/field-pass", {headers: {"Linli-Field": "1"}});
    const now = answer.ok ? await answer.json() : null;
    if (!now || now.account !== pass.account) {
      pass = null;
    }
  }

  // In nobody else's name: the session may have become another person's between two entries.
  async function call(method, path, body, language, account) {
    for (let turn = 0; ; turn++) {
      const held = await enter(turn > 0);
      if (account && held.account !== account) {
        throw new Stop("busy");
      }
      const answer = await ask("/api/v1" + path, {
        method,
        headers: {
          "Authorization": "Bearer " + held.token,
          "Accept-Language": language,
          ...(body ? {"Content-Type": "application/json"} : {})
        },
        body: body ? JSON.stringify(body) : undefined
      });
      if (answer.status !== 401 || turn > 0) {
        return answer;
      }
    }
  }

  async function base64(blob) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = "";
    for (let at = 0; at < bytes.length; at += 32768) {
      text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    }
    return btoa(text);
  }

  async function carried(values) {
    const out = {};
    for (const [field, value] of Object.entries(values || {})) {
      out[field] = Array.isArray(value) && value[0] instanceof Blob
        ? await Promise.all(value.map(base64))
        : value;
    }
    return out;
  }

  async function body(entry) {
    const values = await carried(entry.values);
    const told = {
      id: entry.id,
      writtenAt: new Date(entry.written).toISOString(),
      sentAt: new Date(Math.max(Date.now(), entry.written)).toISOString(),
      fix: entry.fix ? {...entry.fix, at: new Date(Math.min(entry.fix.at, Date.now())).toISOString()} : null
    };
    if (entry.task) {
      told.step = {task: entry.task, values, note: entry.note || null};
    } else {
      told.report = {
        kind: entry.kind, title: entry.title, text: entry.text || null, place: null, spot: entry.spot || null,
        location: entry.here && entry.fix ? {longitude: entry.fix.longitude, latitude: entry.fix.latitude} : null,
        values
      };
    }
    return told;
  }

  // Everything that is known to have been taken or refused; what is not known goes again, under the same id.
  async function send(entry, language) {
    const answer = await call("POST", "/field/entries", await body(entry), language, entry.account);
    if (answer.status === 201) {
      const receipt = await answer.json();
      await Field.store.put("entries", {
        id: entry.id, account: entry.account, written: entry.written, title: entry.title, task: entry.task,
        state: "sent", number: receipt.number, code: receipt.code
      });
      return;
    }
    if (answer.status === 401) {
      throw new Stop("nobody");
    }
    if (answer.status === 500) {
      // It may be this one entry that the server fails at: it waits, and the others go past it.
      return;
    }
    if (answer.status === 408 || answer.status === 429 || answer.status > 500) {
      throw new Stop("busy");
    }
    const problem = await answer.json().catch(() => ({}));
    await Field.store.put("entries", {
      ...entry, state: "refused", reason: [problem.title, problem.detail].filter(Boolean).join(": ") || String(answer.status)
    });
  }

  // Whether nothing of what could be sent is left.
  async function sendAll(language) {
    let whole = true;
    const held = await enter(false);
    const entries = (await Field.store.all("entries"))
      .filter(entry => entry.account === held.account)
      .sort((one, other) => one.written - other.written || (one.id < other.id ? -1 : 1));
    const standing = new Set();
    for (const entry of entries) {
      const about = entry.matter || entry.id;
      const goes = entry.state === "waiting" && !standing.has(about);
      if (goes) {
        await send(entry, language);
      }
      const now = await Field.store.get("entries", entry.id);
      if (now && (now.state === "refused" || now.state === "waiting")) {
        // What follows on the same matter waits until that is mended, dropped or taken.
        standing.add(about);
        whole = whole && !(goes && now.state === "waiting");
      }
    }
    return whole;
  }

  // Where its person was on duty: what has been taken or refused is forgotten, the rest goes again.
  async function tell(language) {
    const held = await enter(false);
    const fixes = (await Field.store.all("kept")).filter(one => one.fix && one.account === held.account).slice(0, 240);
    if (!fixes.length) {
      return;
    }
    const answer = await call("POST", "/duty-tracks/own", {
      sentAt: new Date().toISOString(),
      fixes: fixes.map(one => ({...one.fix, at: new Date(one.fix.at).toISOString()}))
    }, language, held.account);
    if (answer.status === 401) {
      throw new Stop("nobody");
    }
    if (answer.ok || answer.status === 400) {
      for (const one of fixes) {
        await Field.store.remove("kept", one.key);
      }
    }
  }

  async function duty(language) {
    const answer = await call("GET", "/duty-tracks/own", null, language);
    if (answer.status === 204) {
      await Field.store.remove("kept", "duty");
    } else if (answer.ok) {
      const now = await answer.json();
      await Field.store.put("kept", {
        key: "duty", account: pass.account, post: now.post, until: Date.parse(now.until), every: now.everySeconds * 1000
      });
    }
  }

  async function take(language) {
    const answer = await call("GET", "/field/sheet", null, language);
    if (answer.status === 401) {
      throw new Stop("nobody");
    }
    if (!answer.ok) {
      throw new Stop("busy");
    }
    const sheet = await answer.json();
    await Field.store.put("kept", {key: "sheet", taken: Date.now(), language, sheet});
  }

  // One at a time, over all windows and the worker behind them.
  function alone(work) {
    return navigator.locks ? navigator.locks.request("linli-field", work) : work();
  }

  return {
    // Why it stopped, or null when all is done.
    async run(language) {
      try {
        await alone(async () => {
          await Field.forgetOld(Date.now());
          await known();
          const whole = await sendAll(language);
          await tell(language);
          await take(language);
          await duty(language);
          if (!whole) {
            throw new Stop("busy");
          }
        });
        return null;
      } catch (stopped) {
        if (stopped instanceof Stop) {
          return stopped.why;
        }
        throw stopped;
      }
    },
    // Positions alone, between two runs; what fails goes with the next.
    async tell(language) {
      try {
        await alone(() => tell(language));
      } catch (stopped) {
        if (!(stopped instanceof Stop)) {
          throw stopped;
        }
      }
    },
    async leave() {
      if (pass) {
        const held = pass;
        pass = null;
        await ask("/api/v1/tokens/" + held.id, {
          method: "DELETE", headers: {"Authorization": "Bearer " + held.token}
        }).catch(() => null);
      }
    }
  };
})();
