// <linli-plan>: marks on the picture of a plan or on an empty ground, for mouse, finger and keyboard alike.
(() => {
  if (customElements.get('linli-plan')) return;

  const STEP = 0.005;
  const CLOSEST = 6;
  const SETTLED = 400;
  const share = (value) => Math.min(1, Math.max(0, value));

  class LinliPlan extends HTMLElement {
    connectedCallback() {
      for (const name of ['marks', 'captions', 'kept', 'proportion']) {
        if (Object.prototype.hasOwnProperty.call(this, name)) {
          const early = this[name];
          delete this[name];
          this[name] = early;
        }
      }
      if (!this._stage) this._build();
      this._resize = new ResizeObserver(() => this._fit());
      this._resize.observe(this._window);
      this._fit();
    }

    disconnectedCallback() {
      this._resize?.disconnect();
    }

    static get observedAttributes() { return ['src']; }

    attributeChangedCallback(name, was, src) {
      if (this._stage) this._ground(src);
    }

    set proportion(value) { this._proportion = value; this._fit(); }
    set kept(value) { this._kept = value; this.toggleAttribute('data-kept', !!value); }
    set marks(json) { this._marks = JSON.parse(json || '[]'); this._draw(); }
    set captions(json) { this._captions = JSON.parse(json || '[]'); this._name(); }

    _build() {
      this._zoom = 1;
      this._buttons = new Map();
      this._window = this.appendChild(document.createElement('div'));
      this._window.className = 'window';
      this._stage = this._window.appendChild(document.createElement('div'));
      this._stage.className = 'stage';
      this._image = this._stage.appendChild(document.createElement('img'));
      this._image.alt = '';
      this._image.draggable = false;
      this._names = this._stage.appendChild(document.createElement('div'));
      this._names.className = 'names';
      this._stage.addEventListener('click', (event) => this._onGround(event));
      const tools = this.appendChild(document.createElement('div'));
      tools.className = 'zoom';
      for (const [sign, label, by] of [['+', this.dataset.closer, 1.5], ['−', this.dataset.farther, 1 / 1.5]]) {
        const button = tools.appendChild(document.createElement('button'));
        button.type = 'button';
        button.textContent = sign;
        button.setAttribute('aria-label', label ?? sign);
        button.title = label ?? sign;
        button.addEventListener('click', () => {
          this._zoom = Math.min(CLOSEST, Math.max(1, this._zoom * by));
          this._fit();
        });
      }
      this._ground(this.getAttribute('src'));
      this._name();
      this._draw();
    }

    _ground(src) {
      this._image.hidden = !src;
      if (src) this._image.src = src; else this._image.removeAttribute('src');
      this.toggleAttribute('data-plain', !src);
    }

    // As large as its room allows, whole; closer, it is scrolled.
    _fit() {
      if (!this._stage) return;
      const [wide, high] = [this._window.clientWidth, this._window.clientHeight];
      if (!wide || !high) return;
      const proportion = this._proportion || 1.6;
      const width = Math.min(wide, high * proportion) * this._zoom;
      this._stage.style.width = `${width}px`;
      this._stage.style.height = `${width / proportion}px`;
      this.toggleAttribute('data-close', this._zoom > 1);
      this._crowd();
    }

    _name() {
      if (!this._names) return;
      this._names.replaceChildren(...(this._captions ?? []).map((caption) => {
        const name = document.createElement('span');
        name.textContent = caption.text;
        name.classList.toggle('main', caption.main);
        this._put(name, caption);
        return name;
      }));
    }

    _put(element, at) {
      element.style.left = `${at.x * 100}%`;
      element.style.top = `${at.y * 100}%`;
    }

    // A button stays the same as long as its mark is there: it keeps the keyboard's place.
    _draw() {
      if (!this._stage) return;
      const seen = new Set();
      for (const mark of this._marks ?? []) {
        seen.add(mark.id);
        const button = this._buttons.get(mark.id) ?? this._made(mark.id);
        button.className = `mark ${mark.look}`;
        if (!button._dragged) this._put(button, mark);
        button._at = { x: mark.x, y: mark.y };
        button.firstChild.textContent = mark.sign;
        button.lastChild.textContent = mark.label;
        button.setAttribute('aria-label', mark.words);
        button.title = mark.words;
      }
      for (const [id, button] of this._buttons) {
        if (!seen.has(id)) {
          button.remove();
          this._buttons.delete(id);
        }
      }
      this._crowd();
    }

    // Labels stand where there is room, those that call first.
    _crowd() {
      if (!this._stage?.clientWidth) return;
      const taken = [];
      const rank = (button) => ['alarm', 'offline', 'review'].findIndex((look) => button.classList.contains(look));
      const all = [...this._buttons.values()].sort((a, b) => (rank(a) + 4) % 4 - (rank(b) + 4) % 4);
      for (const button of all) {
        const label = button.lastChild;
        label.hidden = false;
        const box = label.getBoundingClientRect();
        const hit = (t) => box.left < t.right && box.right > t.left && box.top < t.bottom && box.bottom > t.top;
        if (!label.textContent || taken.some(hit)) label.hidden = true;
        else taken.push(box);
      }
    }

    _made(id) {
      const button = this._stage.appendChild(document.createElement('button'));
      button.type = 'button';
      button.append(document.createElement('i'), document.createElement('span'));
      button.addEventListener('click', (event) => {
        event.stopPropagation();
        if (!button._dragged) this._tell('mark-pick', { id });
        button._dragged = false;
      });
      button.addEventListener('pointerdown', (event) => this._grab(event, id, button));
      button.addEventListener('keydown', (event) => this._step(event, id, button));
      this._buttons.set(id, button);
      return button;
    }

    _grab(event, id, button) {
      if (!this._kept || event.button) return;
      const from = [event.clientX, event.clientY];
      button.setPointerCapture(event.pointerId);
      const move = (moved) => {
        if (!button._dragged && Math.hypot(moved.clientX - from[0], moved.clientY - from[1]) < 4) return;
        button._dragged = true;
        button._at = this._spot(moved);
        this._put(button, button._at);
      };
      const drop = () => {
        button.removeEventListener('pointermove', move);
        if (button._dragged) {
          this._tell('mark-move', { id, ...button._at });
          setTimeout(() => { button._dragged = false; }, 0);
        }
      };
      button.addEventListener('pointermove', move);
      button.addEventListener('pointerup', drop, { once: true });
      button.addEventListener('pointercancel', drop, { once: true });
    }

    _step(event, id, button) {
      const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (!this._kept || !way) return;
      event.preventDefault();
      const far = event.shiftKey ? 10 * STEP : STEP;
      button._at = { x: share(button._at.x + way[0] * far), y: share(button._at.y + way[1] * far) };
      this._put(button, button._at);
      clearTimeout(button._settle);
      button._settle = setTimeout(() => this._tell('mark-move', { id, ...button._at }), SETTLED);
    }

    _onGround(event) {
      if (this._kept) this._tell('ground-pick', this._spot(event));
    }

    _spot(event) {
      const box = this._stage.getBoundingClientRect();
      return { x: share((event.clientX - box.left) / box.width), y: share((event.clientY - box.top) / box.height) };
    }

    _tell(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { detail }));
    }
  }

  customElements.define('linli-plan', LinliPlan);
})();
