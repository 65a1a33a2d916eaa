package org.linli.ui.processes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.linli.look.text.Say;
import org.linli.matters.boundary.ProcessDesigner;
import org.linli.processes.entity.DefinitionRow;
import org.linli.processes.entity.ModelChange;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** What differs between a version and another one of the same process. */
final class ChangesDialog {

  private final Speech speech;
  private final ProcessDesigner designer;
  private final DefinitionRow shown;
  private final Div list = new Div();

  ChangesDialog(Speech speech, ProcessDesigner designer, DefinitionRow shown) {
    this.speech = speech;
    this.designer = designer;
    this.shown = shown;
    list.getElement().setAttribute("role", "status");
  }

  /**
   * @param others versions of the same process
   */
  void open(List<DefinitionRow> others) {
    var other = new Select<DefinitionRow>();
    other.setLabel(speech.say("designer.compare-with"));
    other.setItems(others);
    other.setItemLabelGenerator(
        row ->
            speech.say(
                "designer.version",
                row.scope().isEmpty() ? speech.say("matters.process-delivered") : row.scope(),
                row.number(),
                speech.word("DefinitionState", row.state())));
    other.addValueChangeListener(change -> show(change.getValue().id()));
    var ask = new Ask(speech, speech.say("designer.compare")).with(other, list);
    ask.setWidth("60rem");
    others.stream().findFirst().ifPresent(other::setValue);
    ask.open();
  }

  private void show(UUID before) {
    var changes = Deed.asked(() -> designer.compare(before, shown.id()));
    list.removeAll();
    if (changes == null) {
      return;
    }
    var table =
        new Table(
            speech.say("designer.change-what"),
            speech.say("designer.change-how"),
            speech.say("designer.change-before"),
            speech.say("designer.change-after"));
    changes.forEach(change -> row(table, change));
    list.add(table.orSay(speech.say("designer.no-changes")));
  }

  private void row(Table table, ModelChange change) {
    table.row(
        speech.say("designer.part-of", speech.word("ChangePart", change.part()), change.name()),
        change.aspect() == null
            ? speech.word("ChangeKind", change.kind())
            : speech.word("ChangeAspect", change.aspect()),
        said(change, change.before()),
        said(change, change.after()));
  }

  private String said(ModelChange change, String value) {
    if (value == null || value.isBlank()) {
      return Say.none();
    }
    return "limit".equals(change.aspect()) ? TrialPanel.limit(speech, value) : value;
  }
}
