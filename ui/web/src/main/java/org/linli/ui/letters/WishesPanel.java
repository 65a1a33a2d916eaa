package org.linli.ui.letters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linli.letters.boundary.OwnLetters;
import org.linli.letters.entity.AddressRow;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.Choice;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.QuietHours;
import org.linli.letters.entity.Wishes;
import org.linli.look.part.Hint;
import org.linli.look.text.Say;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** How somebody wants letters: channels by kind, quiet hours, language and print. */
public final class WishesPanel extends Div {

  private final Speech speech;
  private final transient OwnLetters letters;
  private final Map<LetterKind, CheckboxGroup<Channel>> kinds = new EnumMap<>(LetterKind.class);
  private final TimePicker from = new TimePicker();
  private final TimePicker until = new TimePicker();
  private final Select<String> language = new Select<>();
  private final Checkbox large = new Checkbox();

  public WishesPanel(Speech speech, OwnLetters letters) {
    this.speech = speech;
    this.letters = letters;
    addClassNames("phone-list", "letter-wishes");
    add(new H2(speech.say("letters.where")));
    letters.addresses().forEach(row -> add(address(row)));
    add(new H2(speech.say("letters.which")));
    for (var kind : LetterKind.values()) {
      add(group(kind));
    }
    from.setLabel(speech.say("letters.quiet-from"));
    until.setLabel(speech.say("letters.quiet-until"));
    for (var field : List.of(from, until)) {
      field.setStep(Duration.ofMinutes(30));
      field.setLocale(speech.locale());
    }
    language.setLabel(speech.say("letters.language"));
    language.setItems("zh-CN", "en");
    language.setItemLabelGenerator(tag -> speech.say("letters.language-" + tag.substring(0, 2)));
    large.setLabel(speech.say("letters.large"));
    var save = new Button(speech.say("letters.save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(
        new H2(speech.say("letters.quiet")),
        new Div(from, until),
        new Hint(speech.say("letters.quiet-hint")),
        language,
        large,
        save);
    show();
  }

  private AddressField address(AddressRow row) {
    return new AddressField(speech, letters, row);
  }

  private CheckboxGroup<Channel> group(LetterKind kind) {
    var group = new CheckboxGroup<Channel>();
    group.setLabel(Say.word(kind));
    group.setItems(Channel.values());
    group.setItemLabelGenerator(Say::word);
    if (kind.isMandatory()) {
      group.setReadOnly(true);
      group.setHelperText(speech.say("letters.mandatory"));
    }
    kinds.put(kind, group);
    return group;
  }

  private void show() {
    var wishes = letters.get();
    kinds.forEach(
        (kind, group) -> {
          group.clear();
          for (var channel : Channel.values()) {
            if (wishes.want(kind, channel)) {
              group.select(channel);
            }
          }
        });
    from.setValue(wishes.quiet().from());
    until.setValue(wishes.quiet().until());
    language.setValue(wishes.language());
    large.setValue(wishes.largePrint());
  }

  private void save() {
    if (Deed.attempt(speech.say("letters.saved"), () -> letters.change(wanted()))) {
      show();
    }
  }

  private Wishes wanted() {
    var choices = new ArrayList<Choice>();
    kinds.forEach(
        (kind, group) -> {
          for (var channel : Channel.values()) {
            choices.add(new Choice(kind, channel, group.getValue().contains(channel)));
          }
        });
    return new Wishes(
        new QuietHours(from.getValue(), until.getValue()),
        language.getValue(),
        large.getValue(),
        choices);
  }
}
