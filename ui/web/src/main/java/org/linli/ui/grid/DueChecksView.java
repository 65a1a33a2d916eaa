package org.linli.ui.grid;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.look.access.Needs;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Hint;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.ui.parts.Screen;
import org.linli.upkeep.boundary.Checks;
import org.linli.upkeep.entity.CheckPlan;
import org.linli.upkeep.entity.DueCheck;
import org.linli.upkeep.entity.DueQuery;

/** What devices are to be looked at on my round, what is overdue on top. */
@Route(value = "grid/checks", layout = GridLayout.class)
@Needs(value = "checks:write", tiers = Tier.COMMUNITY)
public class DueChecksView extends Screen {

  private static final int DAYS = 14;
  private static final int SHOWN = 100;

  private final transient Checks checks;
  private final transient Map<String, CheckPlan> plans;
  private final Breadth breadth;
  private final Div list = new Div();

  @Inject
  public DueChecksView(Checks checks) {
    super("grid.checks");
    this.checks = checks;
    plans = checks.plans(null).stream().collect(Collectors.toMap(CheckPlan::id, plan -> plan));
    breadth = new Breadth(speech(), true, this::refresh);
    list.addClassNames("phone-list", "case-cards");
    add(breadth, list);
    refresh();
  }

  @Override
  protected void refresh() {
    var query = new DueQuery(null, DAYS, null, null, !breadth.isWhole());
    var due = checks.due(query, PageRequest.first(SHOWN));
    lead(say("grid.checks.sum", due.total()));
    list.removeAll();
    if (due.items().isEmpty()) {
      list.add(new EmptyState(VaadinIcon.CHECK_CIRCLE, say("empty.due-checks")));
    } else {
      var cards = new UnorderedList();
      due.items().forEach(check -> cards.add(new ListItem(card(check))));
      list.add(cards);
    }
    list.add(source("checks"));
  }

  private NativeButton card(DueCheck check) {
    var title = new Span(check.name());
    title.addClassName("case-card-title");
    var chips =
        new Div(
            new StatusChip(
                say(
                    check.overdue() ? "checks.overdue-since" : "checks.due-on",
                    check.dueOn().toString()),
                check.overdue() ? Tone.CRITICAL : Tone.NEUTRAL),
            new StatusChip(plans.get(check.plan()).name().in(speech().locale()), Tone.NEUTRAL));
    chips.addClassName("chips");
    var card = new NativeButton();
    card.addClassNames("case-card", check.overdue() ? "due-late" : "due-calm");
    card.add(
        title,
        new Hint(check.placeName() == null ? say("case.no-place") : check.placeName()),
        chips);
    card.addClickListener(
        click ->
            getUI()
                .ifPresent(
                    ui ->
                        ui.navigate(
                            CheckView.class, check.device() + CheckView.SEPARATOR + check.plan())));
    return card;
  }
}
