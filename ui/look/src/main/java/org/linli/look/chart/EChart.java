package org.linli.look.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart of Apache ECharts. The option is ECharts' own, as maps and lists; a colour may be one of
 * our tokens ({@code --linli-critical}), which follows the theme. What the chart shows is also said
 * in words, for who cannot see it.
 */
@Tag("linli-chart")
@JavaScript("context://_static/echarts/6.0.0/dist/echarts.common.min.js")
@JavaScript("context://js/linli-chart.js")
public final class EChart extends Component implements HasSize, HasStyle {

  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public EChart(String label) {
    getElement().setAttribute("role", "img");
    say(label);
  }

  /**
   * @param words what the chart shows, in a sentence
   */
  public EChart show(Map<String, ?> option, String words) {
    getElement().setProperty("option", JSON.writeValueAsString(option));
    say(words);
    return this;
  }

  private void say(String words) {
    getElement().setAttribute("aria-label", words);
  }
}
