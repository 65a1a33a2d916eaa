package org.linli.look.shell;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.linli.access.boundary.Refusal;
import org.linli.identity.boundary.Enrolment;
import org.linli.identity.boundary.FactorState;
import org.linli.identity.boundary.LogIn;
import org.linli.identity.boundary.RecoveryCodes;
import org.linli.identity.boundary.SecondFactor;
import org.linli.look.access.Needs;
import org.linli.look.part.Notes;
import org.linli.look.part.QrPicture;
import org.linli.look.text.Say;

/**
 * The own second factor: a telephone is made known by a picture and its first code, recovery codes
 * are shown once, and a last code ends it.
 */
@Route("second-factor")
@Needs("self:second-factor")
public class SecondFactorView extends Main implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient SecondFactor factor;
  private final Div problem = new Div();
  private final Div form = new Div();

  @Inject
  public SecondFactorView(SecondFactor factor) {
    this.factor = factor;
    addClassName("linli-sign-in");
    form.addClassName("form");
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    add(form);
    show(factor.get());
  }

  @Override
  public String getPageTitle() {
    return Say.text("look.factor") + " · " + Brand.name();
  }

  private void show(FactorState state) {
    if (state.since() != null) {
      stands(state);
      return;
    }
    page(
        new Paragraph(Say.text(state.demanded() ? "look.factor.demanded" : "look.factor.why")),
        problem,
        button("begin", "look.factor.begin", () -> begun(factor.begin())));
  }

  private void begun(Enrolment enrolment) {
    var picture = new Svg(QrPicture.svg(enrolment.uri()));
    picture.getElement().setAttribute("role", "img");
    picture.getElement().setAttribute("aria-label", Say.text("look.factor.picture"));
    picture.addClassName("factor-picture");
    var secret = new Span(enrolment.secret().replaceAll("(.{4})(?!$)", "$1 "));
    secret.addClassName("factor-secret");
    page(
        new Paragraph(Say.text("look.factor.scan")),
        picture,
        new Paragraph(new Span(Say.text("look.factor.type") + " "), secret),
        problem,
        code(entered -> confirmed(factor.confirm(entered)), "look.factor.confirm"));
  }

  private void confirmed(RecoveryCodes made) {
    // Its sessions are over, this one too; but its window stays until the codes are read.
    VaadinSession.getCurrent().setAttribute(LogIn.class, null);
    var list = new OrderedList();
    list.addClassName("factor-recovery");
    made.codes().forEach(code -> list.add(new ListItem(code)));
    page(
        new Paragraph(Say.text("look.factor.recovery")),
        list,
        button("again", "look.factor.again", () -> getUI().ifPresent(SessionEnd::leave)));
  }

  private void stands(FactorState state) {
    page(new Paragraph(Say.text("look.factor.on", state.recoveryLeft())), problem);
    if (state.demanded()) {
      form.add(new Paragraph(Say.text("look.factor.stays")));
    } else {
      form.add(code(this::end, "look.factor.end"));
    }
  }

  private void end(String code) {
    factor.end(code);
    Notes.done(Say.text("look.factor.ended"));
    show(factor.get());
  }

  private void page(com.vaadin.flow.component.Component... parts) {
    problem.removeAll();
    problem.setText("");
    form.removeAll();
    form.add(new Brand(), new H1(Say.text("look.factor")));
    form.add(parts);
  }

  private Div code(Consumer<String> entered, String words) {
    var field = new TextField(Say.text("look.factor.code"));
    CodeField.furnish(field, "code");
    return new Div(
        field,
        button(
            "confirm",
            words,
            () -> {
              try {
                entered.accept(field.getValue());
              } finally {
                field.clear();
              }
            }));
  }

  private Button button(String id, String words, Runnable work) {
    var button =
        new Button(
            Say.text(words),
            click -> {
              try {
                work.run();
              } catch (Refusal refusal) {
                problem.setText(Say.problem(refusal));
              }
            });
    button.setId(id);
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    return button;
  }
}
