package org.linli.ui.catalogue;

import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import org.linli.catalogue.boundary.FieldGrade;
import org.linli.catalogue.boundary.Gradings;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;
import org.linli.look.part.Notes;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Another level for a field: higher at once, lower when a second person agrees. */
final class GradeDialog {

  private GradeDialog() {}

  static void open(Speech speech, Gradings gradings, UUID asset, AssetSheet sheet, Runnable after) {
    var field = new Select<AssetField>();
    field.setLabel(speech.say("catalogue.ui.field"));
    field.setItems(sheet.fields());
    field.setItemLabelGenerator(one -> one.name() + " · " + Say.word(sheet.levelOf(one)));
    field.setValue(sheet.fields().getFirst());
    field.setWidthFull();
    var level = new Select<Level>();
    level.setLabel(speech.say("catalogue.ui.level"));
    level.setItems(Level.values());
    level.setItemLabelGenerator(Say::word);
    level.setValue(sheet.levelOf(field.getValue()));
    level.setWidthFull();
    var kind = new Select<FieldKind>();
    kind.setLabel(speech.say("catalogue.ui.kind-if-wrong"));
    kind.setItems(FieldKind.values());
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption(speech.say("catalogue.ui.kind-right"));
    kind.setItemLabelGenerator(
        one -> one == null ? speech.say("catalogue.ui.kind-right") : Say.word(one));
    kind.setWidthFull();
    var reason = Ask.area(speech.say("catalogue.ui.reason"));
    new Ask(speech, speech.say("catalogue.ui.grade"))
        .text(speech.say("catalogue.ui.grade.hint"))
        .with(field, level, kind, reason)
        .answer(
            speech.say("catalogue.ui.grade"),
            () ->
                Deed.attempt(
                    () -> {
                      var wish =
                          gradings.grade(
                              asset,
                              new FieldGrade(
                                  field.getValue().name(),
                                  level.getValue(),
                                  kind.getValue(),
                                  reason.getValue().strip()));
                      Notes.done(
                          speech.say(
                              wish.isPresent()
                                  ? "catalogue.ui.second-awaited"
                                  : "catalogue.ui.done"));
                      after.run();
                    }))
        .open();
  }
}
