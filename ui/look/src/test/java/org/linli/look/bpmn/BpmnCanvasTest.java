package org.linli.look.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Window;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class BpmnCanvasTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Window window = Window.english();
  private final BpmnCanvas canvas =
      window.show(new BpmnCanvas("Drawing", true, Map.of("start", "Start")));

  @AfterEach
  void close() {
    window.close();
  }

  private void told(BpmnCanvas canvas, String type, String json) {
    var data = JSON.createObjectNode();
    data.put("event.detail.json", json);
    canvas
        .getElement()
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(canvas.getElement(), type, data));
  }

  @Test
  void theDrawingIsNamedAndKnowsTheWordsOfItsReader() {
    assertThat(canvas.getElement().getAttribute("aria-label")).isEqualTo("Drawing");
    assertThat(canvas.getElement().getProperty("words")).isEqualTo("{\"start\":\"Start\"}");
    assertThat(canvas.isChanged()).isTrue();
    assertThat(new BpmnCanvas("Drawing", false, Map.of()).isChanged()).isFalse();
  }

  @Test
  void whatIsPickedIsToldAsFactsAndNothingAsNone() {
    var told = new ArrayList<Map<String, String>>();
    canvas.onPick(told::add);
    told(canvas, "bpmn-pick", "{\"id\":\"work\",\"type\":\"UserTask\",\"role\":\"CLERK\"}");
    told(canvas, "bpmn-pick", "{}");
    assertThat(told)
        .containsExactly(Map.of("id", "work", "type", "UserTask", "role", "CLERK"), Map.of());
  }

  @Test
  void marksAndHeatGoToTheirSteps() {
    canvas.marks(List.of(new BpmnCanvas.Mark("work", "nobody does it")));
    canvas.heat(List.of(new BpmnCanvas.Heat("way", 3, "12", true)));
    assertThat(canvas.getElement().getProperty("remarks"))
        .isEqualTo("[{\"element\":\"work\",\"text\":\"nobody does it\"}]");
    assertThat(JSON.readTree(canvas.getElement().getProperty("heat")).get(0).get("warm").asInt())
        .isEqualTo(3);
  }

  @Test
  void theFileIsHandedOverAsItIsDrawnNow() {
    var taken = new ArrayList<String>();
    canvas.save(taken::add);
    pending().getFirst().complete(JsonNodeFactory.instance.stringNode("<definitions/>"));
    assertThat(taken).containsExactly("<definitions/>");
  }

  @Test
  void aWordIsChangedAtItsStepAlone() {
    canvas.put("work", "role", "CLERK");
    canvas.pick("work");
    assertThat(pending())
        .extracting(one -> one.getInvocation().getParameters().toString())
        .satisfiesExactly(
            put -> assertThat(put).contains("work").contains("role").contains("CLERK"),
            pick -> assertThat(pick).contains("work").doesNotContain("CLERK"));
  }

  private List<PendingJavaScriptInvocation> pending() {
    window.ui().getInternals().getStateTree().runExecutionsBeforeClientResponse();
    return window.ui().getInternals().dumpPendingJavaScriptInvocations();
  }
}
