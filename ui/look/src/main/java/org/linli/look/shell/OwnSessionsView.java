package org.linli.look.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.boundary.Refusal;
import org.linli.identity.boundary.LogIn;
import org.linli.identity.boundary.OwnSessions;
import org.linli.identity.boundary.SessionRow;
import org.linli.look.access.Needs;
import org.linli.look.part.Notes;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;

/** Where one is signed in, and an end to what was left open elsewhere. */
@Route("sessions")
@Needs("self:sessions")
public class OwnSessionsView extends Main implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient OwnSessions sessions;
  private final Div form = new Div();

  @Inject
  public OwnSessionsView(OwnSessions sessions) {
    this.sessions = sessions;
    addClassName("linli-sign-in");
    form.addClassName("form");
    add(form);
    show();
  }

  @Override
  public String getPageTitle() {
    return Say.text("look.sessions") + " · " + Brand.name();
  }

  private void show() {
    var rows = sessions.list();
    var list = new UnorderedList();
    list.addClassName("sessions");
    rows.forEach(row -> list.add(item(row)));
    form.removeAll();
    form.add(
        new Brand(),
        new H1(Say.text("look.sessions")),
        new Paragraph(Say.text("look.sessions.lead")),
        list);
    if (rows.size() > 1) {
      var others = button("look.sessions.others", () -> sessions.endOthers(here().orElse(null)));
      others.setId("others");
      others.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
      form.add(others);
    }
    var back =
        new Button(
            Say.text("look.sessions.back"), click -> getUI().ifPresent(ui -> ui.navigate("")));
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    form.add(back);
  }

  private ListItem item(SessionRow row) {
    var item =
        new ListItem(
            line("look.sessions.since", Say.time(row.openedAt())),
            line("look.sessions.from", row.address()),
            line("look.sessions.until", Say.time(row.until())));
    if (row.endsAt() != null) {
      item.add(line("look.sessions.ends", Say.time(row.endsAt())));
    }
    if (here().filter(row.id()::equals).isPresent()) {
      item.add(new StatusChip(Say.text("look.sessions.this"), Tone.GOOD));
    } else {
      var end = button("look.sessions.end", () -> sessions.end(row.id()));
      end.setAriaLabel(Say.text("look.sessions.end-of", Say.time(row.openedAt())));
      end.addThemeVariants(ButtonVariant.LUMO_ERROR);
      item.add(end);
    }
    return item;
  }

  private static Div line(String key, String value) {
    return new Div(new Span(Say.text(key, value)));
  }

  private static Optional<UUID> here() {
    return Optional.ofNullable(VaadinSession.getCurrent())
        .map(session -> session.getAttribute(LogIn.class))
        .map(LogIn::id);
  }

  private Button button(String words, Runnable work) {
    return new Button(
        Say.text(words),
        click -> {
          try {
            work.run();
            Notes.done(Say.text("look.sessions.ended"));
            show();
          } catch (Refusal refusal) {
            SessionEnd.orNote(refusal);
          }
        });
  }
}
