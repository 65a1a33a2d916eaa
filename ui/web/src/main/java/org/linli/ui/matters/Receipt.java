package org.linli.ui.matters;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.linli.look.part.Hint;
import org.linli.matters.entity.Opened;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;

/** What whoever asked takes along: the number, and the code that is told this once. */
public final class Receipt extends Div {

  private final Anchor link;

  public Receipt(Speech speech, Opened opened) {
    addClassName("receipt");
    var hint = new Hint(speech.say("matters.receipt-hint"));
    link = new Anchor(address(opened), speech.say("matters.receipt-link"));
    add(
        new Facts()
            .fact(speech.say("matters.number"), opened.number())
            .fact(speech.say("matters.code"), opened.code()),
        hint,
        link);
  }

  /** Whoever has no mouse goes on from here. */
  public void focus() {
    link.focus();
  }

  private static String address(Opened opened) {
    return ProgressView.ROUTE
        + "?number="
        + URLEncoder.encode(opened.number(), StandardCharsets.UTF_8)
        + "&code="
        + opened.code();
  }
}
