package org.linli.ui.apis;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.stream.Collectors;
import org.linli.apis.boundary.ApplicationDetail;
import org.linli.apis.boundary.Applications;
import org.linli.apis.boundary.CheckRow;
import org.linli.apis.entity.CheckItem;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Hands an application in, item by item declaring what the platform cannot try. */
final class SubmissionDialog {

  private final Speech speech;
  private final Applications applications;
  private final ApplicationDetail detail;
  private final Runnable after;

  SubmissionDialog(
      Speech speech, Applications applications, ApplicationDetail detail, Runnable after) {
    this.speech = speech;
    this.applications = applications;
    this.detail = detail;
    this.after = after;
  }

  void open() {
    var declared = new CheckboxGroup<CheckItem>(speech.say("applications.declare"));
    declared.setItems(
        detail.checklist().stream()
            .map(CheckRow::item)
            .filter(item -> item.check() == CheckItem.Check.DECLARED)
            .toList());
    declared.setItemLabelGenerator(item -> item.text().in(speech.locale()));
    declared.addThemeName("vertical");
    declared.setId("declared");
    new Ask(speech, speech.say("applications.apply"))
        .with(new RuleList(speech, detail), declared)
        .answer(
            speech.say("applications.apply"),
            () ->
                Deed.attempt(
                    speech.say("apis.done"),
                    () -> {
                      applications.apply(
                          detail.row().id(),
                          declared.getValue().stream()
                              .map(CheckItem::id)
                              .collect(Collectors.toSet()));
                      after.run();
                    }))
        .open();
  }
}
