package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Hint;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.matters.boundary.SupervisorBoard;
import org.linli.matters.entity.BoardLine;
import org.linli.matters.entity.DivisionBoard;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.ui.parts.Screen;

/**
 * The supervisor's board 督办看板 of street, district and city: lamps by division below, kind and role,
 * down to a community, and from each to the overdue steps that came to this tier.
 */
@Route(value = "supervision", layout = MainLayout.class)
@Needs(
    value = "crosstier:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET})
@Nav(
    title = "supervision.title",
    icon = VaadinIcon.DASHBOARD,
    group = NavGroup.OVERSIGHT,
    order = 50)
public class DivisionBoardView extends Screen implements HasUrlParameter<String> {

  private static final long serialVersionUID = 1L;

  private final transient SupervisorBoard board;
  private final transient LampWords words;
  private final transient DivisionCode scope;
  private final Div way = new Div();
  private final Div figures = new Div();
  private final Panel divisions;
  private final Panel kinds;
  private final Panel roles;
  private transient DivisionCode here;

  @Inject
  public DivisionBoardView(SupervisorBoard board, Scopes scopes) {
    super("supervision.below");
    this.board = board;
    words = new LampWords(speech());
    scope = scopes.caller().scope();
    here = scope;
    divisions = new Panel(say("supervision.divisions"));
    kinds = new Panel(say("supervision.kinds"));
    roles = new Panel(say("supervision.roles"));
    way.addClassName("tools");
    var halves = new Div(kinds, roles);
    halves.addClassName("halves");
    add(way, figures, divisions, halves, source("cases"));
    freshOn("matter-board");
  }

  /**
   * @param code of a division below; null for the own
   */
  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter String code) {
    try {
      here = code == null ? scope : new DivisionCode(code);
    } catch (IllegalArgumentException e) {
      throw new NotFound("division");
    }
    refresh();
  }

  @Override
  protected final void refresh() {
    var shown = board.of(here);
    ways(shown);
    figures.removeAll();
    figures.add(
        words.figures(
            shown.whole(), shown.countedAt() == null ? Instant.now() : shown.countedAt()));
    divisions.setVisible(here.level().below() != null);
    divisions.fill(
        words
            .table("supervision.division", shown.divisions(), DivisionBoardView::link)
            .orSay(say("empty.board")));
    kinds.fill(words.table("matters.kind", shown.kinds(), this::named).orSay(say("empty.board")));
    roles.fill(
        words.table("supervision.role", shown.roles(), this::named).orSay(say("empty.board")));
  }

  /** Where one is, the way up, and to what came from there. */
  private void ways(DivisionBoard shown) {
    way.removeAll();
    way.add(new Span(shown.name()));
    if (!here.equals(scope)) {
      here.parent()
          .ifPresent(
              above ->
                  way.add(
                      new RouterLink(
                          say("supervision.up"), DivisionBoardView.class, above.value())));
    }
    way.add(new RouterLink(say("supervision.escalated"), EscalatedMattersView.class, here.value()));
    if (shown.countedAt() != null) {
      way.add(new Hint(say("supervision.counted", speech().moment(shown.countedAt()))));
    }
  }

  private static Component link(BoardLine line) {
    var name = line.name() == null ? line.key() : line.name();
    return new RouterLink(name, DivisionBoardView.class, line.key());
  }

  private Component named(BoardLine line) {
    return new Span(words.name(line, "supervision.applicant"));
  }

  /** Of every community of the division that is shown. */
  @Override
  protected boolean concerns(Changed change) {
    return change.topics().contains("matter-board") && change.code().isWithin(here);
  }
}
