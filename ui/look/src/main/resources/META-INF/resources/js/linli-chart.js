// <linli-chart>: an ECharts option in, a chart out. Colours are tokens of the theme, so that light and dark need no other option.
(() => {
  if (customElements.get('linli-chart')) return;

  const reduced = matchMedia('(prefers-reduced-motion: reduce)');

  class LinliChart extends HTMLElement {
    connectedCallback() {
      if (Object.prototype.hasOwnProperty.call(this, 'option')) {
        const early = this.option;
        delete this.option;
        this.option = early;
      }
      this.style.display = 'block';
      this._resize = new ResizeObserver(() => this._draw());
      this._resize.observe(this);
      this._themed = () => this._draw(true);
      addEventListener('linli-theme', this._themed);
      this._draw();
    }

    disconnectedCallback() {
      this._resize?.disconnect();
      removeEventListener('linli-theme', this._themed);
      this._chart?.dispose();
      this._chart = null;
    }

    set option(json) {
      this._option = json;
      this._fresh = true;
      this._draw();
    }

    get option() {
      return this._option;
    }

    _draw(again) {
      if (!this.isConnected || !this._option || !window.echarts || !this.clientWidth || !this.clientHeight) return;
      if (!this._chart) {
        this._canvas ??= this.appendChild(document.createElement('div'));
        this._canvas.style.cssText = 'width:100%;height:100%';
        this._chart = echarts.init(this._canvas, null, { renderer: 'svg' });
        again = true;
      }
      this._chart.resize({ width: this.clientWidth, height: this.clientHeight });
      if (this._fresh || again) {
        this._fresh = false;
        this._chart.setOption(this._themedOption(), { notMerge: true });
        this._canvas.querySelector('svg')?.setAttribute('aria-hidden', 'true');
      }
    }

    _themedOption() {
      const style = getComputedStyle(this);
      const token = (name) => style.getPropertyValue(name).trim();
      const colours = (value) =>
        typeof value === 'string'
          ? value.startsWith('--') ? token(value) : value
          : Array.isArray(value)
            ? value.map(colours)
            : value && typeof value === 'object'
              ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, colours(inner)]))
              : value;
      const option = colours(JSON.parse(this._option));
      const ink = token('--linli-ink-2');
      const size = parseFloat(token('--linli-chart-size')) || 12;
      const text = { color: ink, fontSize: size, fontFamily: style.fontFamily };
      const axis = (given) => given && {
        axisLine: { lineStyle: { color: token('--linli-line') } },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: token('--linli-line-soft') } },
        ...given,
        axisLabel: { ...text, hideOverlap: true, ...given.axisLabel },
        nameTextStyle: text
      };
      return {
        animation: !reduced.matches,
        animationDuration: 300,
        textStyle: text,
        ...option,
        xAxis: axis(option.xAxis),
        yAxis: axis(option.yAxis),
        legend: option.legend && { textStyle: text, ...option.legend },
        tooltip: option.tooltip && {
          backgroundColor: token('--linli-panel'),
          borderColor: token('--linli-line'),
          textStyle: { color: token('--linli-ink'), fontSize: size },
          confine: true,
          ...option.tooltip
        }
      };
    }
  }

  customElements.define('linli-chart', LinliChart);
})();
