package org.linli.ui.matters;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.MaskedText;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.matters.boundary.EscalatedMatters;
import org.linli.matters.entity.EscalatedMatter;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Screen;

/** Work of a tier above 上级督办: steps of communities below that missed their time and came to it. */
@Route(value = "escalated-matters", layout = MainLayout.class)
@Needs(
    value = "crosstier:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET})
@Nav(
    title = "matters.escalated.title",
    icon = VaadinIcon.EXCLAMATION_CIRCLE,
    group = NavGroup.OVERSIGHT,
    order = 51)
public class EscalatedMattersView extends Screen implements HasUrlParameter<String> {

  private final transient EscalatedMatters matters;
  private final transient DivisionCode scope;
  private transient DivisionCode within;
  private final PagedGrid<EscalatedMatter> grid;

  @Inject
  public EscalatedMattersView(EscalatedMatters matters, Scopes scopes) {
    super("matters.escalated");
    this.matters = matters;
    scope = scopes.caller().scope();
    within = scope;
    grid =
        new PagedGrid<>(
            say("matters.escalated.title"),
            say("empty.escalated-matters"),
            page -> matters.list(within, page));
    grid.text(say("matters.community"), EscalatedMatter::community);
    grid.text(say("matters.number"), EscalatedMatter::number);
    grid.text(say("matters.kind"), EscalatedMatter::kindName);
    grid.parts(say("matters.title"), row -> new MaskedText(row.title(), row.decision()));
    grid.text(say("matters.step"), EscalatedMatter::step);
    grid.parts(
        say("matters.due"),
        row ->
            new StatusChip(
                say("due.late", speech().length(Duration.between(row.dueAt(), Instant.now()))),
                Tone.CRITICAL));
    grid.text(say("matters.told-at"), row -> speech().moment(row.at()));
    grid.text(say("matters.told-to"), row -> speech().word("EscalationTier", row.party()));
    if (scopes.caller().may("matters:oversee")) {
      grid.parts(say("matters.deeds"), row -> verb("matters.urge", () -> urge(row)));
    }
    grid.setHeight("32rem");
    add(grid, source("cases"));
    freshOn("matters");
  }

  /**
   * @param code of the division below that is looked at alone; null for all
   */
  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter String code) {
    try {
      within = code == null ? scope : new DivisionCode(code);
    } catch (IllegalArgumentException e) {
      throw new NotFound("division");
    }
    grid.refresh();
  }

  private void urge(EscalatedMatter row) {
    Ask.note(
        speech(),
        say("matters.urge"),
        say("matters.reason"),
        reason -> matters.urge(row.task(), reason));
  }

  /** Of every community below. */
  @Override
  protected boolean concerns(Changed change) {
    return change.topics().contains("matters") && change.code().isWithin(scope);
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }
}
