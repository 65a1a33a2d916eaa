// <linli-bpmn>: a BPMN diagram of bpmn-js, drawn and changed within our subset, or looked at with marks and heat.
(() => {
  if (customElements.get('linli-bpmn')) return;

  const text = (name) => ({ name, isAttr: true, type: 'String' });

  // What we add to BPMN, so that bpmn-js reads and writes it as ours.
  const OURS = {
    name: 'Linli',
    uri: 'urn:linli:bpmn',
    prefix: 'linli',
    xml: { tagAlias: 'lowerCase' },
    types: [
      {
        name: 'Step',
        extends: ['bpmn:FlowElement'],
        properties: ['role', 'assignee', 'place', 'limit', 'outcome', 'action', 'later', 'tries', 'locked'].map(text)
      },
      { name: 'Variable', superClass: ['Element'], properties: ['name', 'type'].map(text) },
      { name: 'Input', superClass: ['Element'], properties: ['name', 'value'].map(text) },
      { name: 'Output', superClass: ['Element'], properties: ['name', 'variable'].map(text) }
    ]
  };

  const PLAIN = ['role', 'assignee', 'place', 'limit', 'outcome', 'action', 'later', 'locked'];
  const DURATION = /^(P|\d+w[dh]$)/;

  const STEPS = [
    ['start', 'bpmn:StartEvent', 'bpmn-icon-start-event-none'],
    ['user-task', 'bpmn:UserTask', 'bpmn-icon-user-task'],
    ['service-task', 'bpmn:ServiceTask', 'bpmn-icon-service-task'],
    ['choice', 'bpmn:ExclusiveGateway', 'bpmn-icon-gateway-xor'],
    ['parallel', 'bpmn:ParallelGateway', 'bpmn-icon-gateway-parallel'],
    ['timer', 'bpmn:IntermediateCatchEvent', 'bpmn-icon-intermediate-event-catch-timer', 'bpmn:TimerEventDefinition'],
    ['message', 'bpmn:IntermediateCatchEvent', 'bpmn-icon-intermediate-event-catch-message', 'bpmn:MessageEventDefinition'],
    ['sub-process', 'bpmn:SubProcess', 'bpmn-icon-subprocess-expanded'],
    ['call', 'bpmn:CallActivity', 'bpmn-icon-call-activity'],
    ['end', 'bpmn:EndEvent', 'bpmn-icon-end-event-none']
  ];
  const NEXT = ['user-task', 'choice', 'parallel', 'service-task', 'end'];

  const options = (type, event) => ({
    type,
    ...(event ? { eventDefinitionType: event } : {}),
    ...(type === 'bpmn:SubProcess' ? { isExpanded: true } : {})
  });

  function subset(words) {
    const say = (key) => words[key] ?? key;

    function Palette(palette, create, elementFactory, lassoTool, handTool, globalConnect) {
      palette.registerProvider(this);
      this.getPaletteEntries = () => {
        const tool = (icon, key, click) => ({ group: 'tools', className: icon, title: say(key), action: { click } });
        const entries = {
          hand: tool('bpmn-icon-hand-tool', 'hand', (event) => handTool.activateHand(event)),
          lasso: tool('bpmn-icon-lasso-tool', 'lasso', (event) => lassoTool.activateSelection(event)),
          connect: tool('bpmn-icon-connection-multi', 'connect', (event) => globalConnect.toggle(event)),
          separator: { group: 'tools', separator: true }
        };
        for (const [key, type, icon, event] of STEPS) {
          const make = (at) => create.start(at, elementFactory.createShape(options(type, event)));
          entries[key] = { group: 'steps', className: icon, title: say(key), action: { dragstart: make, click: make } };
        }
        return entries;
      };
    }
    Palette.$inject = ['palette', 'create', 'elementFactory', 'lassoTool', 'handTool', 'globalConnect'];

    function Pad(contextPad, modeling, elementFactory, connect, create, autoPlace) {
      contextPad.registerProvider(this);
      this.getContextPadEntries = (element) => {
        const entries = {};
        if (element.type === 'label') return entries;
        const is = (type) => element.businessObject.$instanceOf(type);
        const entry = (group, icon, key, click, dragstart) => ({
          group, className: icon, title: say(key), action: { click, ...(dragstart ? { dragstart } : {}) }
        });
        if (is('bpmn:FlowNode') && !is('bpmn:EndEvent')) {
          for (const [key, type, icon, event] of STEPS.filter(([name]) => NEXT.includes(name))) {
            const made = () => elementFactory.createShape(options(type, event));
            entries[`append-${key}`] = entry('model', icon, key,
              () => autoPlace.append(element, made()),
              (at) => create.start(at, made(), { source: element }));
          }
          const start = (at) => connect.start(at, element);
          entries.connect = entry('connect', 'bpmn-icon-connection-multi', 'connect', start, start);
        }
        if (is('bpmn:Activity')) {
          for (const [key, , icon, event] of STEPS.filter(([name]) => name === 'timer' || name === 'message')) {
            entries[`attach-${key}`] = entry('edge', icon, `edge-${key}`, () => {
              const taken = element.attachers?.length ?? 0;
              const at = { x: element.x + element.width - 28 - 46 * taken, y: element.y + element.height };
              modeling.createShape(
                { type: 'bpmn:BoundaryEvent', eventDefinitionType: event }, at, element, { attach: true });
            });
          }
        }
        entries.delete = entry('edit', 'bpmn-icon-trash', 'remove', () => modeling.removeElements([element]));
        return entries;
      };
    }
    Pad.$inject = ['contextPad', 'modeling', 'elementFactory', 'connect', 'create', 'autoPlace'];

    return {
      paletteProvider: ['type', Palette],
      contextPadProvider: ['type', Pad],
      translate: ['value', (template, replacements = {}) =>
        (words[template] ?? template).replace(/{([^}]+)}/g, (all, key) => replacements[key] ?? all)]
    };
  }

  class LinliBpmn extends HTMLElement {
    connectedCallback() {
      for (const name of ['words', 'xml', 'remarks', 'heat']) {
        if (Object.prototype.hasOwnProperty.call(this, name)) {
          const early = this[name];
          delete this[name];
          this[name] = early;
        }
      }
      this.style.display = 'block';
      this._canvas ??= this.appendChild(document.createElement('div'));
      this._canvas.className = 'bpmn-canvas';
      this._canvas.tabIndex = 0;
      this._show();
    }

    disconnectedCallback() {
      this._drawing?.destroy();
      this._drawing = null;
      this._shown = null;
    }

    set words(json) { this._words = JSON.parse(json || '{}'); }
    set xml(xml) { this._xml = xml; this._show(); }
    set remarks(json) { this._remarks = JSON.parse(json || '[]'); this._mark(); }
    set heat(json) { this._heat = json ? JSON.parse(json) : null; this._warm(); }

    // On a phone it is looked at alone: fingers and small screens draw badly.
    get _changes() {
      return this._mayChange ??= !this.hasAttribute('data-read') && !matchMedia('(max-width: 720px)').matches;
    }

    async _show() {
      if (!this.isConnected || !this._xml || this._shown === this._xml || !window.BpmnJS) return;
      this._shown = this._xml;
      if (!this._drawing) this._build();
      try {
        await this._drawing.importXML(this._xml);
        this.removeAttribute('data-unreadable');
      } catch (fault) {
        this.setAttribute('data-unreadable', '');
        this.dispatchEvent(new CustomEvent('bpmn-unreadable'));
        return;
      }
      this.fit();
      this._mark();
      this._warm();
    }

    _build() {
      const base = { container: this._canvas, moddleExtensions: { linli: OURS } };
      if (!this._changes) {
        this._drawing = new (BpmnJS.NavigatedViewer)(base);
        this._drawing.on('element.click', ({ element }) => this._tell(element));
        return;
      }
      this._drawing = new BpmnJS({
        ...base,
        keyboard: { bindTo: this._canvas },
        additionalModules: [subset(this._words ?? {})]
      });
      this._drawing.on('selection.changed', ({ newSelection }) => this._tell(newSelection[0]));
      this._drawing.on('commandStack.changed', () => {
        this._mark();
        const [picked] = this._part('selection').get();
        if (picked) this._tell(picked);
      });
    }

    _part(name) { return this._drawing.get(name); }

    fit() {
      const canvas = this._part('canvas');
      canvas.resized();
      if (!this._canvas.clientWidth || !this._canvas.clientHeight) return;
      canvas.zoom('fit-viewport', 'auto');
      if (!this._changes) return;
      // The palette stands before the drawing.
      const { x, y, width, height, scale } = canvas.viewbox();
      canvas.viewbox({ x: x - 120 / scale, y, width: width + 140 / scale, height });
    }

    _tell(element) {
      const told = element && element.type !== 'label' ? this._facts(element)
        : element ? this._facts(element.labelTarget) : {};
      const json = JSON.stringify(told);
      if (json === this._told) return;
      this._told = json;
      this.dispatchEvent(new CustomEvent('bpmn-pick', { detail: { json } }));
    }

    _facts(element) {
      const it = element.businessObject;
      const facts = { id: it.id, type: it.$type.replace('bpmn:', ''), name: it.name ?? '' };
      if (!this._changes) facts.read = 'true';
      if (it.$instanceOf('bpmn:FlowElement')) {
        for (const key of PLAIN) facts[key] = it.get(`linli:${key}`) ?? '';
      }
      const event = it.eventDefinitions?.[0];
      if (event?.$type === 'bpmn:TimerEventDefinition') {
        facts.timer = (event.timeDuration ?? event.timeDate)?.body ?? '';
      } else if (event?.$type === 'bpmn:MessageEventDefinition') {
        facts.message = event.messageRef?.name ?? '';
      }
      if (it.$type === 'bpmn:BoundaryEvent') facts.interrupting = String(it.cancelActivity !== false);
      if (it.$type === 'bpmn:CallActivity') facts.called = it.calledElement ?? '';
      if (it.$type === 'bpmn:SequenceFlow') {
        facts.condition = it.conditionExpression?.body ?? '';
        facts.choice = String(it.sourceRef?.$type === 'bpmn:ExclusiveGateway');
        facts.usual = String(it.sourceRef?.default === it);
      }
      return facts;
    }

    /** Changes one word of an element, as the panel beside the drawing says. */
    put(id, key, value) {
      const element = this._changes && this._part('elementRegistry').get(id);
      if (!element) return;
      const modeling = this._part('modeling');
      const create = (type, more) => this._part('moddle').create(type, more);
      const it = element.businessObject;
      const plain = value === '' ? undefined : value;
      if (PLAIN.includes(key)) {
        modeling.updateProperties(element, { [`linli:${key}`]: value === 'false' ? undefined : plain });
      } else if (key === 'name') {
        modeling.updateProperties(element, { name: plain });
      } else if (key === 'called') {
        modeling.updateProperties(element, { calledElement: plain });
      } else if (key === 'interrupting') {
        modeling.updateProperties(element, { cancelActivity: value === 'true' });
      } else if (key === 'condition') {
        modeling.updateProperties(element,
          { conditionExpression: plain && create('bpmn:FormalExpression', { body: value }) });
      } else if (key === 'usual') {
        modeling.updateProperties(element.source, { default: value === 'true' ? it : undefined });
      } else if (key === 'timer') {
        const said = plain && create('bpmn:FormalExpression', { body: value });
        const lasts = DURATION.test(value);
        this._event(element, create('bpmn:TimerEventDefinition',
          said ? { [lasts ? 'timeDuration' : 'timeDate']: said } : {}));
      } else if (key === 'message') {
        this._event(element, create('bpmn:MessageEventDefinition',
          plain ? { messageRef: this._message(value, create) } : {}));
      }
    }

    _event(element, definition) {
      definition.$parent = element.businessObject;
      this._part('modeling').updateProperties(element, { eventDefinitions: [definition] });
    }

    _message(name, create) {
      const file = this._drawing.getDefinitions();
      const known = file.rootElements.find((one) => one.$type === 'bpmn:Message' && one.name === name);
      if (known) return known;
      const made = create('bpmn:Message', { id: `message_${Math.random().toString(36).slice(2, 9)}`, name });
      made.$parent = file;
      file.rootElements.push(made);
      return made;
    }

    /** The file as it is drawn now. */
    async save() {
      if (!this._drawing || !this._changes || this.hasAttribute('data-unreadable')) return this._xml ?? '';
      const { xml } = await this._drawing.saveXML({ format: true });
      return xml;
    }

    pick(id) {
      const element = this._part('elementRegistry').get(id);
      if (!element) return;
      if (this._changes) this._part('selection').select(element);
      else this._tell(element);
    }

    _over(kind, id, html, position) {
      this._part('overlays').add(id, kind, { position, html });
    }

    _mark() {
      if (!this._drawing || !this._remarks) return;
      const registry = this._part('elementRegistry');
      this._part('overlays').remove({ type: 'remark' });
      registry.forEach(({ id }) => this._part('canvas').removeMarker(id, 'wrong'));
      const counts = new Map();
      for (const { element } of this._remarks) if (element) counts.set(element, (counts.get(element) ?? 0) + 1);
      for (const [id, count] of counts) {
        if (!registry.get(id)) continue;
        const mark = document.createElement('div');
        mark.className = 'bpmn-remark';
        mark.textContent = String(count);
        mark.title = this._remarks.filter(({ element }) => element === id).map((one) => one.text).join('\n');
        this._part('canvas').addMarker(id, 'wrong');
        this._over('remark', id, mark, { top: -12, left: -12 });
      }
    }

    _warm() {
      if (!this._drawing || this._heat === undefined) return;
      const registry = this._part('elementRegistry');
      const canvas = this._part('canvas');
      this._part('overlays').remove({ type: 'heat' });
      registry.forEach(({ id }) => {
        for (let warm = 0; warm < 5; warm++) canvas.removeMarker(id, `heat-${warm}`);
      });
      for (const { id, warm, text: said, way } of this._heat ?? []) {
        const element = registry.get(id);
        if (!element) continue;
        canvas.addMarker(id, `heat-${warm}`);
        const note = document.createElement('div');
        note.className = way ? 'bpmn-way-note' : 'bpmn-heat-note';
        note.textContent = said;
        this._over('heat', id, note, way ? { top: 0, left: 0 } : { bottom: -4, left: 0 });
      }
    }
  }

  customElements.define('linli-bpmn', LinliBpmn);
})();
