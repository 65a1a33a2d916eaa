package org.linli.ui.community;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.cases.boundary.Cases;
import org.linli.cases.entity.CaseDraft;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.PlaceField;
import org.linli.ui.parts.Speech;

/** A clerk opens a case: what, how bad, where. */
final class OpenCase {

  static final List<String> KINDS =
      List.of(
          "FACILITY", "SANITATION", "ENVIRONMENT", "SECURITY", "HEALTH", "FIRE", "LIFT", "FALL");
  static final List<String> SEVERITIES = List.of("CRITICAL", "MAJOR", "MINOR", "WARNING");
  private static final int LONGEST_TITLE = 200;

  private final Speech speech;
  private final Cases cases;
  private final Consumer<UUID> opened;
  private final Select<String> kind;
  private final Select<String> severity;
  private final TextField title;
  private final com.vaadin.flow.component.textfield.TextArea description;
  private final PlaceField place;

  OpenCase(Speech speech, Cases cases, List<PlaceRow> places, Consumer<UUID> opened) {
    this.speech = speech;
    this.cases = cases;
    this.opened = opened;
    kind = choice("case.kind", "CaseKind", KINDS, "FACILITY");
    severity = choice("case.severity", "Severity", SEVERITIES, "MINOR");
    title = new TextField(speech.say("case.title"));
    title.setRequiredIndicatorVisible(true);
    title.setMaxLength(LONGEST_TITLE);
    description = Ask.area(speech.say("case.description"));
    place = new PlaceField(speech.say("case.place"), places);
  }

  void open() {
    var form = new FormLayout(kind, severity, title, place, description);
    form.setColspan(title, 2);
    form.setColspan(place, 2);
    form.setColspan(description, 2);
    Dialog dialog =
        new Ask(speech, speech.say("case.open"))
            .with(form)
            .answer(speech.say("case.open"), this::save);
    dialog.open();
  }

  private boolean save() {
    title.setInvalid(title.getValue().isBlank());
    title.setErrorMessage(speech.say("form.required"));
    return !title.isInvalid()
        && Deed.attempt(
            () ->
                opened.accept(
                    cases.open(
                        new CaseDraft(
                            kind.getValue(),
                            "CLERK",
                            title.getValue().strip(),
                            description.getValue().strip(),
                            severity.getValue(),
                            place.place()))));
  }

  private Select<String> choice(String label, String word, List<String> items, String first) {
    var select = new Select<String>();
    select.setLabel(speech.say(label));
    select.setItems(items);
    select.setItemLabelGenerator(item -> speech.word(word, item));
    select.setValue(first);
    return select;
  }
}
