package org.linli.ui.documents;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.linli.documents.boundary.Seals;
import org.linli.documents.entity.SealDraft;
import org.linli.look.access.SignedIn;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.PaperField;
import org.linli.ui.parts.Speech;

/** Takes a seal into use. */
final class SealDialog {

  private SealDialog() {}

  static void open(Speech speech, Seals seals, Runnable after) {
    var name = new TextField(Say.text("papers.seal-name"));
    name.setMaxLength(80);
    var organisation = new TextField(Say.text("papers.organisation"));
    organisation.setMaxLength(120);
    organisation.setWidthFull();
    var picture = new PaperField(speech);
    var mine = new Checkbox(Say.text("papers.only-me"));
    new Ask(speech, Say.text("papers.make-seal"))
        .text(Say.text("papers.seal-hint"))
        .with(name, organisation, picture, mine)
        .answer(
            Say.text("papers.save"),
            () ->
                Deed.attempt(
                    Say.text("papers.saved"),
                    () -> {
                      var keepers =
                          mine.getValue()
                              ? List.of(SignedIn.caller().orElseThrow().accountId())
                              : List.<java.util.UUID>of();
                      seals.make(
                          new SealDraft(
                              name.getValue(), organisation.getValue(), picture.paper(), keepers));
                      after.run();
                    }))
        .open();
  }
}
