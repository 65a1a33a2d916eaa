package org.linli.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A question in a dialog. It closes when the answer was taken, and stays when it was refused. */
public final class Ask extends Dialog {

  private static final int LONGEST_NOTE = 2000;

  private final Div content = new Div();
  private final Speech speech;

  public Ask(Speech speech, String title) {
    super(title);
    this.speech = speech;
    addClassName("ask");
    content.addClassName("ask-content");
    add(content);
    getFooter().add(new Button(speech.say("ask.cancel"), click -> close()));
  }

  public Ask with(Component... components) {
    content.add(components);
    return this;
  }

  public Ask text(String text) {
    content.add(new Paragraph(text));
    return this;
  }

  /**
   * @param answer true when it was taken
   */
  public Ask answer(String label, BooleanSupplier answer) {
    return answer(label, ButtonVariant.LUMO_PRIMARY, answer);
  }

  public Ask answer(String label, ButtonVariant variant, BooleanSupplier answer) {
    var button = new Button(label);
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, variant);
    button.addClickListener(
        click -> {
          if (answer.getAsBoolean()) {
            close();
          }
        });
    getFooter().add(button);
    return this;
  }

  /** Asks for a note and hands it over. */
  public static void note(Speech speech, String title, String label, Consumer<String> deed) {
    var note = area(label);
    new Ask(speech, title)
        .with(note)
        .answer(title, () -> Deed.attempt(() -> deed.accept(note.getValue().strip())))
        .open();
  }

  /** Asks whether it shall really be done. */
  public static void sure(Speech speech, String title, String text, Runnable deed) {
    new Ask(speech, title)
        .text(text)
        .answer(title, ButtonVariant.LUMO_ERROR, () -> Deed.attempt(deed))
        .open();
  }

  /** Shows something that is shown once: a password, a device's secret. */
  public static void once(Speech speech, String title, String text, String label, String secret) {
    var field = new TextField(label);
    field.setValue(secret);
    field.setReadOnly(true);
    field.addClassName("secret");
    field.setWidthFull();
    once(speech, title, text, field);
  }

  /** The same, in fields of its own. */
  public static void once(Speech speech, String title, String text, Component... shown) {
    var dialog = new Ask(speech, title);
    dialog.text(text).with(shown);
    dialog.getFooter().removeAll();
    dialog.setCloseOnOutsideClick(false);
    dialog.answer(speech.say("ask.noted"), () -> true);
    dialog.open();
  }

  public static TextArea area(String label) {
    var area = new TextArea(label);
    area.setMaxLength(LONGEST_NOTE);
    area.setMinRows(3);
    area.setWidthFull();
    return area;
  }

  public Speech speech() {
    return speech;
  }
}
