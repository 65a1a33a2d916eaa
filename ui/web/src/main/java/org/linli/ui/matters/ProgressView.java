package org.linli.ui.matters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.Brand;
import org.linli.look.text.Say;
import org.linli.matters.boundary.PublicProgress;
import org.linli.matters.entity.Followed;
import org.linli.matters.entity.Progress;
import org.linli.matters.entity.Satisfaction;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;

/** Where whoever was told number and code sees how far the matter is, without an account. */
@Route(ProgressView.ROUTE)
@AnonymousAllowed
public class ProgressView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  static final String ROUTE = "progress";

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 60;

  private final transient PublicProgress progress;
  private final TextField number = new TextField(Say.text("progress.number"));
  private final TextField code = new TextField(Say.text("progress.code"));
  private final Div answer = new Div();
  private final transient Speech speech = new Speech(Say.locale());

  @Inject
  public ProgressView(PublicProgress progress) {
    this.progress = progress;
    addClassName("linli-sign-in");
    answer.setId("progress");
    answer.getElement().setAttribute("aria-live", "polite");
    for (var field : new TextField[] {number, code}) {
      field.setMaxLength(LONGEST);
      field.setWidthFull();
    }
    number.setId("number");
    code.setId("code");
    var ask = new Button(Say.text("progress.ask"), click -> look());
    ask.setId("ask");
    var form =
        new Div(
            new Brand(),
            new H1(Say.text("progress.title")),
            new Paragraph(Say.text("progress.hint")),
            number,
            code,
            ask,
            answer);
    form.addClassName("form");
    add(form);
  }

  /** The address on a receipt names both. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var words = event.getLocation().getQueryParameters();
    enter(
        words.getSingleParameter("number").orElse(""), words.getSingleParameter("code").orElse(""));
  }

  void enter(String known, String secret) {
    number.setValue(known);
    code.setValue(secret);
    if (!known.isBlank() && !secret.isBlank()) {
      look();
    }
  }

  void look() {
    show(() -> progress.of(asked(), Say.locale()));
  }

  private void tap(Satisfaction word) {
    show(() -> progress.appraise(asked(), word, Say.locale()));
  }

  private Followed asked() {
    var request = VaadinRequest.getCurrent();
    return new Followed(
        number.getValue(), code.getValue(), request == null ? "" : request.getRemoteAddr());
  }

  private void show(Supplier<Progress> asked) {
    try {
      tell(asked.get());
    } catch (NotFound unknown) {
      problem(Say.text("progress.unknown"));
    } catch (Refusal refusal) {
      problem(Say.problem(refusal));
    }
  }

  private void problem(String text) {
    answer.removeAll();
    answer.add(new StatusChip(text, Tone.CRITICAL));
  }

  private void tell(Progress told) {
    answer.removeAll();
    var chips =
        new Div(Lamps.state(speech, told.state()), Lamps.due(speech, told.lamp(), told.dueAt()));
    chips.addClassName("chips");
    var facts =
        new Facts()
            .fact(Say.text("matters.number"), told.number())
            .fact(Say.text("matters.kind"), told.kind())
            .fact(Say.text("matters.opened"), speech.moment(told.openedAt()));
    if (told.outcome() != null) {
      facts.fact(Say.text("matters.outcome"), told.outcome());
    }
    answer.add(chips, facts);
    told.now().forEach(step -> answer.add(new Paragraph(Say.text("matters.now", step))));
    if (told.appraisable()) {
      answer.add(new Taps(speech, this::tap));
    }
    if (told.said() != null) {
      answer.add(new Span(Say.text("matters.said", speech.word("Satisfaction", told.said()))));
    }
    answer.add(MatterPanel.history(speech, told.stages()));
  }

  @Override
  public String getPageTitle() {
    return Say.text("progress.title");
  }
}
