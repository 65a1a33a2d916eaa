package org.linli.ui.processes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.linli.look.bpmn.BpmnCanvas;
import org.linli.matters.entity.Remark;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** What is wrong, beside the drawing; each leads to its step, where it is marked. */
final class RemarkList extends Div {

  private final Speech speech;
  private final BpmnCanvas canvas;

  RemarkList(Speech speech, BpmnCanvas canvas) {
    this.speech = speech;
    this.canvas = canvas;
    addClassName("remarks");
    getElement().setAttribute("role", "status");
  }

  void show(List<Remark> remarks) {
    removeAll();
    canvas.marks(
        remarks.stream()
            .filter(remark -> remark.element() != null)
            .map(remark -> new BpmnCanvas.Mark(remark.element(), remark.text()))
            .toList());
    add(
        remarks.isEmpty()
            ? new Paragraph(speech.say("matters.process-fine"))
            : new UnorderedList(remarks.stream().map(this::item).toArray(ListItem[]::new)));
  }

  private ListItem item(Remark remark) {
    if (remark.element() != null) {
      return new ListItem(Verb.of(remark.text(), () -> canvas.pick(remark.element())));
    }
    return new ListItem(
        remark.form() && remark.line() > 0
            ? speech.say("designer.remark-form", remark.line(), remark.text())
            : remark.text());
  }
}
