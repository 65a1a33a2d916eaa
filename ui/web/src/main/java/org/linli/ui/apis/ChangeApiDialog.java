package org.linli.ui.apis;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.apis.boundary.ApiRow;
import org.linli.apis.boundary.Apis;
import org.linli.apis.boundary.GroupRow;
import org.linli.apis.entity.ApiState;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Where an interface stands, and what becomes of its calls. */
final class ChangeApiDialog {

  private final Speech speech;
  private final Apis apis;
  private final ApiRow row;
  private final Runnable after;
  private final Select<GroupRow> group = new Select<>();
  private final Select<ApiState> state = new Select<>();
  private final TextField reason;

  ChangeApiDialog(Speech speech, Apis apis, ApiRow row, Runnable after) {
    this.speech = speech;
    this.apis = apis;
    this.row = row;
    this.after = after;
    var groups = apis.groups();
    group.setLabel(speech.say("apis.group"));
    group.setItems(groups);
    group.setItemLabelGenerator(one -> one.name().in(speech.locale()));
    groups.stream()
        .filter(one -> one.id().equals(row.group()))
        .findFirst()
        .ifPresent(group::setValue);
    group.setWidthFull();
    state.setLabel(speech.say("apis.state"));
    state.setItems(ApiState.values());
    state.setItemLabelGenerator(Say::word);
    state.setValue(row.state());
    state.setWidthFull();
    reason = new TextField(speech.say("apis.reason"));
    reason.setHelperText(speech.say("apis.reason.hint"));
    reason.setValue(row.reason() == null ? "" : row.reason());
    reason.setMaxLength(400);
    reason.setWidthFull();
  }

  void open() {
    var ask = new Ask(speech, row.title()).with(group, state, reason);
    if (row.changedAt() != null) {
      ask.text(speech.say("apis.changed", row.changedBy(), speech.moment(row.changedAt())));
      ask.answer(
          speech.say(row.outside() ? "apis.remove" : "apis.as-delivered"),
          com.vaadin.flow.component.button.ButtonVariant.LUMO_ERROR,
          () -> done(() -> apis.remove(row.id())));
    }
    ask.answer(
            speech.say("apis.change"),
            () ->
                done(
                    () ->
                        apis.change(
                            row.id(),
                            group.getValue() == null ? null : group.getValue().id(),
                            state.getValue(),
                            reason.getValue())))
        .open();
  }

  private boolean done(Runnable deed) {
    return Deed.attempt(
        speech.say("apis.done"),
        () -> {
          deed.run();
          after.run();
        });
  }
}
