package org.linli.ops.workings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.OpenSession;
import org.linli.identity.boundary.OpenSessions;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Notes;
import org.linli.look.part.PagedGrid;
import org.linli.look.shell.MainLayout;
import org.linli.look.shell.SessionEnd;
import org.linli.look.text.Say;

/** Who is signed in, since when, from where; and the button that puts somebody out. */
@Route(value = "open-sessions", layout = MainLayout.class)
@Nav(title = "ops.sessions", icon = VaadinIcon.USERS, order = 36)
@Needs(value = "sessions:read", tiers = Tier.PLATFORM)
public class SessionsView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient OpenSessions sessions;
  private final PagedGrid<OpenSession> grid;

  @Inject
  public SessionsView(OpenSessions sessions, Scopes scopes) {
    this.sessions = sessions;
    addClassNames("linli-view", "ops-sessions");
    grid = new PagedGrid<>(Say.text("ops.sessions"), Say.text("ops.sessions.none"), sessions::list);
    grid.text(Say.text("ops.sessions.who"), one -> one.displayName() + " · " + one.username())
        .setFlexGrow(1);
    grid.text(Say.text("ops.sessions.tier"), one -> Say.word(one.tier()));
    grid.text(Say.text("ops.community"), one -> one.tenant() == null ? Say.none() : one.tenant());
    grid.text(Say.text("ops.since"), one -> Say.time(one.openedAt()));
    grid.text(Say.text("ops.sessions.until"), one -> Say.time(one.until()));
    grid.text(Say.text("ops.sessions.from"), OpenSession::address);
    if (scopes.caller().may("sessions:write")) {
      grid.actions(Say.text("ops.action"), this::action);
    }
    var search = new TextField(Say.text("ops.search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> grid.search(change.getValue()));
    var tools = new Div(search);
    tools.addClassName("tools");
    add(tools, grid);
  }

  private Component action(OpenSession session) {
    var end = new Button(Say.text("ops.sessions.end"), click -> ask(session));
    end.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
    return end;
  }

  private void ask(OpenSession session) {
    new ConfirmDialog(
            Say.text("ops.sessions.end.title", session.displayName()),
            Say.text("ops.sessions.end.what"),
            Say.text("ops.sessions.end"),
            confirmed -> end(session),
            Say.text("ops.cancel"),
            cancelled -> {})
        .open();
  }

  /** Ends what the account has open. */
  void end(OpenSession session) {
    try {
      sessions.end(session.id());
      Notes.done(Say.text("ops.sessions.ended", session.displayName()));
    } catch (Refusal refusal) {
      SessionEnd.orNote(refusal);
    }
    grid.refresh();
  }
}
