package org.linli.ui.matters;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.look.part.Notes;
import org.linli.matters.boundary.ProcessDesk;
import org.linli.matters.entity.NewProcess;
import org.linli.matters.entity.ProcessCatalogue;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Asks what a process from nothing is called, whose it is, and where people find it. */
final class NewProcessDialog {

  private static final int LONGEST_CODE = 12;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_WORD = 20;
  private static final int LONGEST_KEY = 40;

  private final Speech speech;
  private final ProcessDesk desk;
  private final Consumer<UUID> after;
  private final TextField zh;
  private final TextField en;
  private final TextField key;
  private final TextField word;
  private final TextField scope;
  private final Select<ProcessCatalogue> catalogue = new Select<>();

  /**
   * @param own the division that owns it where nobody says otherwise
   * @param after told of the draft that was kept
   */
  NewProcessDialog(Speech speech, ProcessDesk desk, String own, Consumer<UUID> after) {
    this.speech = speech;
    this.desk = desk;
    this.after = after;
    zh = line(speech.say("matters.process-zh"), LONGEST_NAME);
    zh.setRequiredIndicatorVisible(true);
    en = line(speech.say("matters.process-en"), LONGEST_NAME);
    key = line(speech.say("matters.process-key"), LONGEST_KEY);
    key.setRequiredIndicatorVisible(true);
    key.setHelperText(speech.say("matters.process-key-hint"));
    word = line(speech.say("matters.process-word"), LONGEST_WORD);
    word.setRequiredIndicatorVisible(true);
    word.setHelperText(speech.say("matters.process-word-hint"));
    scope = line(speech.say("matters.process-owner"), LONGEST_CODE);
    scope.setHelperText(speech.say("matters.process-owner-hint"));
    scope.setValue(own);
    catalogue.setLabel(speech.say("matters.process-catalogue"));
    catalogue.setItems(ProcessCatalogue.values());
    catalogue.setItemLabelGenerator(one -> speech.word("ProcessCatalogue", one));
    catalogue.setValue(ProcessCatalogue.SERVICE);
    catalogue.setWidthFull();
  }

  private static TextField line(String label, int longest) {
    var field = new TextField(label);
    field.setMaxLength(longest);
    field.setWidthFull();
    return field;
  }

  void open() {
    new Ask(speech, speech.say("matters.process-new"))
        .text(speech.say("matters.process-new-lead"))
        .with(zh, en, key, word, catalogue, scope)
        .answer(speech.say("matters.process-begin"), this::begin)
        .open();
  }

  private boolean begin() {
    var asked =
        new NewProcess(
            scope.getValue().strip(),
            key.getValue(),
            zh.getValue(),
            en.getValue(),
            word.getValue(),
            catalogue.getValue());
    var id = Deed.asked(() -> desk.begin(asked));
    if (id == null) {
      return false;
    }
    Notes.done(speech.say("matters.process-begun"));
    after.accept(id);
    return true;
  }
}
