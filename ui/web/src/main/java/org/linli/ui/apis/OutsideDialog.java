package org.linli.ui.apis;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.apis.boundary.Apis;
import org.linli.apis.boundary.GroupRow;
import org.linli.apis.boundary.OutsideDraft;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** An interface that somebody else serves. */
final class OutsideDialog {

  private final Speech speech;
  private final Apis apis;
  private final Runnable after;
  private final Select<GroupRow> group = new Select<>();

  OutsideDialog(Speech speech, Apis apis, Runnable after) {
    this.speech = speech;
    this.apis = apis;
    this.after = after;
    var groups = apis.groups();
    group.setLabel(speech.say("apis.group"));
    group.setItems(groups);
    group.setItemLabelGenerator(one -> one.name().in(speech.locale()));
    group.setValue(groups.getFirst());
    group.setWidthFull();
  }

  void open() {
    var id = field("id");
    var title = field("what");
    var owner = field("owner");
    var address = field("address");
    var contract = field("contract");
    new Ask(speech, speech.say("apis.enter"))
        .text(speech.say("apis.enter.hint"))
        .with(id, title, group, owner, address, contract)
        .answer(
            speech.say("apis.enter"),
            () ->
                Deed.attempt(
                    speech.say("apis.done"),
                    () -> {
                      apis.enter(
                          new OutsideDraft(
                              id.getValue(),
                              group.getValue() == null ? null : group.getValue().id(),
                              title.getValue(),
                              owner.getValue(),
                              address.getValue(),
                              contract.getValue()));
                      after.run();
                    }))
        .open();
  }

  private TextField field(String key) {
    var field = new TextField(speech.say("apis." + key));
    field.setId("outside-" + key);
    field.setRequired(true);
    field.setWidthFull();
    return field;
  }
}
