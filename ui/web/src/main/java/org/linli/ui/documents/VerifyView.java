package org.linli.ui.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import org.linli.access.boundary.Refusal;
import org.linli.documents.boundary.Verification;
import org.linli.documents.entity.PaperState;
import org.linli.documents.entity.Verdict;
import org.linli.look.part.BoundedUpload;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.Brand;
import org.linli.look.text.Say;
import org.linli.ui.parts.Facts;

/** Where the QR code on a paper leads: anybody sees whether it is genuine, and nothing in it. */
@Route(VerifyView.ROUTE)
@AnonymousAllowed
public class VerifyView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  static final String ROUTE = "verify";

  private static final long serialVersionUID = 1L;
  private static final int LARGEST = 8 * 1024 * 1024;

  private final transient Verification verification;
  private final TextField code = new TextField(Say.text("verify.code"));
  private final Div answer = new Div();

  @Inject
  public VerifyView(Verification verification) {
    this.verification = verification;
    addClassName("linli-sign-in");
    answer.setId("verdict");
    answer.getElement().setAttribute("aria-live", "polite");
    code.setId("code");
    code.setMaxLength(40);
    code.setWidthFull();
    var ask = new Button(Say.text("verify.ask"), click -> look());
    ask.setId("ask");
    var upload = new BoundedUpload(LARGEST, (about, bytes) -> check(bytes));
    upload.setAcceptedFileTypes("application/pdf");
    upload.setMaxFiles(1);
    upload.setDropAllowed(false);
    upload.setUploadButton(new Button(Say.text("verify.choose")));
    var form =
        new Div(
            new Brand(),
            new H1(Say.text("verify.title")),
            answer,
            code,
            ask,
            new Paragraph(Say.text("verify.file-hint")),
            upload);
    form.addClassName("form");
    add(form);
  }

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter String asked) {
    if (asked != null && !asked.isBlank()) {
      code.setValue(asked);
      look();
    }
  }

  void look() {
    try {
      tell(verification.of(code.getValue()));
    } catch (Refusal refusal) {
      unknown();
    }
  }

  void check(byte[] file) {
    try {
      tell(verification.check(code.getValue(), file));
    } catch (Refusal refusal) {
      unknown();
    }
  }

  private void unknown() {
    answer.removeAll();
    answer.add(
        new StatusChip(Say.text("verify.unknown"), Tone.CRITICAL),
        new Paragraph(Say.text("verify.unknown-hint")));
  }

  private void tell(Verdict verdict) {
    answer.removeAll();
    answer.add(new StatusChip(Say.text(word(verdict)), tone(verdict)));
    var facts =
        new Facts()
            .fact(Say.text("papers.number"), verdict.number())
            .fact(Say.text("papers.kind"), Say.text(verdict.kind()))
            .fact(Say.text("papers.organisation"), verdict.organisation())
            .fact(Say.text("verify.day"), verdict.issuedOn().toString())
            .fact(Say.text("papers.state"), Say.word(verdict.state()));
    if (verdict.voidOn() != null) {
      facts.fact(Say.text("verify.void-day"), verdict.voidOn().toString());
    }
    facts.fact(Say.text("verify.digest"), verdict.sha256());
    answer.add(facts);
  }

  private static String word(Verdict verdict) {
    if (Boolean.FALSE.equals(verdict.file())) {
      return "verify.forged";
    }
    if (verdict.state() == PaperState.VOID) {
      return "verify.void";
    }
    return verdict.file() == null ? "verify.good" : "verify.same";
  }

  private static Tone tone(Verdict verdict) {
    if (Boolean.FALSE.equals(verdict.file())) {
      return Tone.CRITICAL;
    }
    return verdict.isGood() ? Tone.GOOD : Tone.WARNING;
  }

  @Override
  public String getPageTitle() {
    return Say.text("verify.title");
  }
}
