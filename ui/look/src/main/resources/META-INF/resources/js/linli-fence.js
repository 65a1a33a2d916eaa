// The first script of a page: it lets Vaadin's engine run where text must not become code (no 'unsafe-eval').
//
// The engine makes functions of the expressions that its server sends, by the name Function. Here that name makes them by a
// script element that bears this page's word (nonce). All other ways stay refused by the browser: eval, text handed to timers,
// Function reached as the constructor of a function, scripts and handlers written into the page.
(() => {
  const { nonce } = document.currentScript;
  if (!nonce) return;

  const KEPT = 500;
  const made = new Map();
  const Native = window.Function;

  function make(names, body) {
    const script = document.createElement('script');
    script.nonce = nonce;
    script.textContent = `document.currentScript.made = function (${names}\n) {\n${body}\n};`;
    document.head.append(script);
    script.remove();
    if (typeof script.made !== 'function') throw new SyntaxError('no function');
    return script.made;
  }

  // The same expression is sent over and over: each is made once, the oldest are forgotten.
  function Function(...words) {
    const body = words.length ? String(words.pop()) : '';
    const names = words.join(',');
    const key = `${names}\n${body}`;
    let result = made.get(key);
    if (!result) {
      result = make(names, body);
      if (made.size >= KEPT) made.delete(made.keys().next().value);
      made.set(key, result);
    }
    return result;
  }
  Function.prototype = Native.prototype;
  Object.defineProperty(window, 'Function', { value: Function, writable: false, configurable: false });

  // Styles that scripts make bear the word; those that are written into the page do not.
  const create = Document.prototype.createElement;
  Document.prototype.createElement = function (name, options) {
    const element = create.call(this, name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
})();
