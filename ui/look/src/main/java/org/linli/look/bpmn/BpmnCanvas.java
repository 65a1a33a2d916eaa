package org.linli.look.bpmn;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The drawing of a process. Where it may be changed, its palette offers what runs here and nothing
 * else; what is picked is told, and changed by words of ours from a panel beside it. There are no
 * outside requests; the watermark of bpmn.io stays visible, as its licence asks.
 */
@Tag("linli-bpmn")
@StyleSheet("context://webjars/bpmn-js/8.0.0/dist/assets/diagram-js.css")
@StyleSheet("context://webjars/bpmn-js/8.0.0/dist/assets/bpmn-font/css/bpmn-embedded.css")
@StyleSheet("context://css/linli-bpmn.css")
@JavaScript("context://webjars/bpmn-js/8.0.0/dist/bpmn-modeler.production.min.js")
@JavaScript("context://js/linli-bpmn.js")
public final class BpmnCanvas extends Component implements HasSize, HasStyle {

  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
  private static final String DETAIL = "event.detail.json";

  /** Something wrong with a step or way. */
  public record Mark(String element, String text) {}

  /**
   * How much happened at a step or on a way.
   *
   * @param warm 0 for least to 4 for most
   * @param text what is written beside it
   * @param way whether it is a way
   */
  public record Heat(String id, int warm, String text, boolean way) {}

  /**
   * @param changes whether it may be changed
   * @param words of the palette, by their keys; bpmn-js's own by their English
   */
  public BpmnCanvas(String label, boolean changes, Map<String, String> words) {
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", label);
    if (!changes) {
      getElement().setAttribute("data-read", "");
    }
    getElement().setProperty("words", JSON.writeValueAsString(words));
  }

  /** Whether it may be changed. */
  public boolean isChanged() {
    return !getElement().hasAttribute("data-read");
  }

  /**
   * @param xml a file with a drawing
   */
  public BpmnCanvas show(String xml) {
    getElement().setProperty("xml", xml);
    return this;
  }

  /** Marks what is wrong, each at its step; none takes the marks away. */
  public BpmnCanvas marks(List<Mark> marks) {
    getElement().setProperty("remarks", JSON.writeValueAsString(marks));
    return this;
  }

  public BpmnCanvas heat(List<Heat> heat) {
    getElement().setProperty("heat", JSON.writeValueAsString(heat));
    return this;
  }

  /** Changes one word of a step or way; an empty value takes it away. */
  public void put(String id, String key, String value) {
    getElement().callJsFunction("put", id, key, value);
  }

  /** Picks a step, as a click on it would. */
  public void pick(String id) {
    getElement().callJsFunction("pick", id);
  }

  /** Hands over the file as it is drawn now. */
  public void save(Consumer<String> taken) {
    getElement().callJsFunction("save").then(String.class, taken::accept);
  }

  /** Tells what is known of what was picked; empty where nothing is. */
  public BpmnCanvas onPick(Consumer<Map<String, String>> picked) {
    getElement()
        .addEventListener(
            "bpmn-pick",
            event ->
                picked.accept(JSON.readValue(event.getEventData().get(DETAIL).asString(), FACTS)))
        .addEventData(DETAIL);
    return this;
  }
}
