package org.linli.ui.documents;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.documents.boundary.Templates;
import org.linli.documents.entity.Opening;
import org.linli.documents.entity.TemplateRow;
import org.linli.documents.entity.VariantDraft;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Says what the community wants otherwise in a template; only what is open is asked. */
final class VariantDialog {

  private VariantDialog() {}

  static void open(Speech speech, Templates templates, TemplateRow row, Runnable after) {
    var template = row.template();
    var word = new TextField(Say.text("papers.place-word"));
    word.setHelperText(Say.text("papers.place-word-hint"));
    word.setMaxLength(8);
    word.setValue(or(row.variant().placeWord()));
    word.setVisible(template.leaves(Opening.PLACE_WORD));
    TextArea closing = Ask.area(Say.text("papers.closing"));
    closing.setMaxLength(1_000);
    closing.setValue(or(row.variant().closing()));
    closing.setVisible(template.leaves(Opening.CLOSING));
    var years = new IntegerField(Say.text("papers.keep-years"));
    years.setValue(row.variant().keepYears());
    years.setHelperText(
        template.keepYears() == null ? null : Say.text("papers.keep-hint", template.keepYears()));
    years.setVisible(template.leaves(Opening.KEEPING));
    new Ask(speech, template.name().in(Say.locale()))
        .with(word, closing, years)
        .answer(
            Say.text("papers.save"),
            () ->
                Deed.attempt(
                    Say.text("papers.saved"),
                    () -> {
                      templates.set(
                          template.kind(),
                          new VariantDraft(word.getValue(), closing.getValue(), years.getValue()));
                      after.run();
                    }))
        .open();
  }

  private static String or(String text) {
    return text == null ? "" : text;
  }
}
