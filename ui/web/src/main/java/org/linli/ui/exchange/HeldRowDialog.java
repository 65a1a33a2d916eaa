package org.linli.ui.exchange;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.exchange.boundary.Quarantine;
import org.linli.exchange.boundary.QuarantineContent;
import org.linli.exchange.boundary.QuarantineRow;
import org.linli.exchange.entity.FieldFault;
import org.linli.look.text.Say;
import org.linli.rights.entity.Outcome;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/**
 * What stands in a row in quarantine, as the reader may see it; who may mend it writes the right
 * values. What is not touched stays as it came, masked or not.
 */
final class HeldRowDialog {

  private final Speech speech;
  private final Quarantine quarantine;
  private final QuarantineRow row;
  private final boolean mends;
  private final Runnable after;
  private final Map<String, TextField> fields = new LinkedHashMap<>();
  private final Map<String, String> shown;
  private final Ask dialog;

  HeldRowDialog(
      Speech speech,
      Quarantine quarantine,
      QuarantineRow row,
      QuarantineContent content,
      boolean mends,
      Runnable after) {
    this.speech = speech;
    this.quarantine = quarantine;
    this.row = row;
    this.mends = mends;
    this.after = after;
    this.shown = content.values();
    this.dialog = new Ask(speech, speech.say("exchange.quarantine.row", row.line()));
    if (content.outcome() != Outcome.PERMIT) {
      dialog.text(speech.say("exchange.quarantine.masked"));
    }
    var faults =
        row.faults().stream()
            .collect(
                Collectors.groupingBy(
                    FieldFault::field,
                    Collectors.mapping(
                        fault -> Say.word(fault.rule()), Collectors.joining(" · "))));
    content.values().keySet().forEach(name -> add(name, faults));
    faults.keySet().stream()
        .filter(name -> !fields.containsKey(name))
        .forEach(name -> add(name, faults));
  }

  private void add(String name, Map<String, String> faults) {
    var field = new TextField(name.isEmpty() ? speech.say("exchange.quarantine.raw") : name);
    field.setId("held-" + name);
    field.setValue(shown.get(name) == null ? "" : shown.get(name));
    field.setReadOnly(!mends || name.isEmpty());
    field.setHelperText(faults.get(name));
    field.setWidthFull();
    fields.put(name, field);
    dialog.with(field);
  }

  void open() {
    if (mends) {
      var note = new TextArea(speech.say("exchange.quarantine.note"));
      note.setId("quarantine-note");
      note.setRequired(true);
      note.setWidthFull();
      dialog
          .with(note)
          .answer(
              speech.say("exchange.quarantine.repair"),
              () ->
                  Deed.attempt(
                      speech.say("exchange.done"),
                      () -> {
                        quarantine.repair(row.id(), mended(), note.getValue());
                        after.run();
                      }));
    }
    dialog.open();
  }

  private Map<String, String> mended() {
    var mended = new LinkedHashMap<String, String>();
    fields.forEach(
        (name, field) -> {
          var before = shown.get(name) == null ? "" : shown.get(name);
          if (!field.getValue().equals(before)) {
            mended.put(name, field.getValue());
          }
        });
    return mended;
  }
}
