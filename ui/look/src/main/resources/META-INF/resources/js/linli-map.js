// <linli-map>: outlines of divisions, coloured by the theme's tokens, picked by mouse, finger and keyboard alike.
(() => {
  if (customElements.get('linli-map')) return;

  const reduced = matchMedia('(prefers-reduced-motion: reduce)');

  class LinliMap extends HTMLElement {
    connectedCallback() {
      for (const name of ['areas', 'focused']) {
        if (Object.prototype.hasOwnProperty.call(this, name)) {
          const early = this[name];
          delete this[name];
          this[name] = early;
        }
      }
      this._themed = () => this._paint();
      addEventListener('linli-theme', this._themed);
      this._resize = new ResizeObserver(() => this._fit(false));
      this._resize.observe(this);
      this._load();
    }

    disconnectedCallback() {
      removeEventListener('linli-theme', this._themed);
      this._resize?.disconnect();
      this._map?.remove();
      this._map = null;
      this._canvas?.remove();
      this._canvas = null;
    }

    set areas(json) {
      this._areas = new Map(JSON.parse(json || '[]').map((area) => [area.code, area]));
      this._paint();
    }

    set focused(code) {
      const moved = this._focused !== code;
      this._focused = code;
      this._paint();
      if (moved) this._fit(true);
    }

    async _load() {
      const answer = await fetch(this.getAttribute('src'), { credentials: 'same-origin' }).catch(() => null);
      if (!answer?.ok) {
        this.hidden = true;
        this.dispatchEvent(new CustomEvent('map-missing'));
        return;
      }
      const outlines = await answer.json();
      if (!this.isConnected || this._map) return;
      this._canvas = this.appendChild(document.createElement('div'));
      this._canvas.className = 'canvas';
      this._map = L.map(this._canvas, {
        zoomControl: false, attributionControl: false, dragging: false, scrollWheelZoom: false, doubleClickZoom: false,
        boxZoom: false, keyboard: false, touchZoom: false, zoomSnap: 0, zoomAnimation: !reduced.matches, fadeAnimation: false
      });
      this._canvas.removeAttribute('tabindex');
      this._layers = new Map();
      this._all = L.geoJSON(outlines, {
        style: { weight: 1 },
        onEachFeature: (feature, layer) => {
          const code = String(feature.id ?? feature.properties.code);
          this._layers.set(code, { layer, feature });
          layer.on('click', () => this._pick(code));
          layer.on('mouseover focus', () => layer.getElement()?.classList.add('over'));
          layer.on('mouseout blur', () => layer.getElement()?.classList.remove('over'));
          layer.bindTooltip('', { sticky: true, className: 'linli-map-tip', direction: 'top' });
        }
      });
      this._map.on('movestart', () => this._map.getPane('linli-labels')?.replaceChildren());
      this._map.on('zoomend moveend', () => this._label());
      this._fit(false);
      this._all.addTo(this._map);
      for (const [code, { layer }] of this._layers) this._reachable(code, layer.getElement());
      this._paint();
    }

    _reachable(code, path) {
      path.setAttribute('tabindex', '0');
      path.setAttribute('role', 'button');
      path.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          this._pick(code);
        }
      });
    }

    _pick(code) {
      this.dispatchEvent(new CustomEvent('area-pick', { detail: { code } }));
    }

    _fit(moving) {
      if (!this._map || !this.clientWidth || !this.clientHeight) return;
      this._map.invalidateSize({ animate: false });
      const bounds = (this._layers.get(this._focused)?.layer ?? this._all).getBounds();
      const how = { padding: this._focused ? [28, 28] : [10, 10] };
      if (moving && !reduced.matches) this._map.flyToBounds(bounds, { ...how, duration: 0.6 });
      else this._map.fitBounds(bounds, { ...how, animate: false });
      this._label();
    }

    _paint() {
      if (!this._layers || !this._map) return;
      const style = getComputedStyle(this);
      for (const [code, { layer, feature }] of this._layers) {
        const area = this._areas?.get(code);
        const here = this._focused === code;
        layer.setStyle({
          fillColor: style.getPropertyValue(area?.colour ?? '--linli-scale-0').trim(),
          fillOpacity: !this._focused || here ? 1 : 0.35,
          color: style.getPropertyValue(here ? '--linli-primary' : '--linli-map-line').trim(),
          weight: here ? 3 : 1
        });
        if (here) layer.bringToFront();
        const words = area?.words ?? feature.properties.name;
        const tip = document.createElement('span');
        tip.textContent = words;
        layer.setTooltipContent(tip);
        layer.getElement()?.setAttribute('aria-label', words);
        layer.getElement()?.setAttribute('aria-pressed', String(here));
      }
      this._label();
    }

    // Labels stand where there is room; the more there is to say, the sooner a label gets its place.
    _label() {
      if (!this._map || !this._areas) return;
      // A pane of the map's own, above the outlines and below what is said of them.
      this._labels = this._map.getPane('linli-labels') ?? this._map.createPane('linli-labels');
      this._labels.classList.add('labels');
      this._labels.setAttribute('aria-hidden', 'true');
      this._labels.replaceChildren();
      const taken = [];
      const wanted = [...this._areas.values()].filter((area) => this._layers.has(area.code))
        .sort((a, b) => (b.code === this._focused) - (a.code === this._focused) || b.weight - a.weight);
      for (const area of wanted) {
        const { layer, feature } = this._layers.get(area.code);
        const centre = feature.properties.center
          ? L.latLng(feature.properties.center[1], feature.properties.center[0]) : layer.getBounds().getCenter();
        const at = this._map.latLngToContainerPoint(centre);
        const label = document.createElement('div');
        const name = label.appendChild(document.createElement('span'));
        name.textContent = area.label;
        if (area.value) {
          const value = label.appendChild(document.createElement('b'));
          value.textContent = area.value;
        }
        const on = this._map.latLngToLayerPoint(centre);
        label.style.left = `${on.x}px`;
        label.style.top = `${on.y}px`;
        this._labels.appendChild(label);
        const [w, h] = [label.offsetWidth / 2 + 2, label.offsetHeight / 2 + 1];
        const box = [at.x - w, at.y - h, at.x + w, at.y + h];
        const outside = box[0] < 0 || box[1] < 0 || box[2] > this.clientWidth || box[3] > this.clientHeight;
        if (outside || taken.some((t) => box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1])) label.remove();
        else taken.push(box);
      }
    }
  }

  customElements.define('linli-map', LinliMap);
})();
