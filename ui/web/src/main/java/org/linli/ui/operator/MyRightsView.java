package org.linli.ui.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.contracts.boundary.Contracts;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.shell.MainLayout;
import org.linli.rights.boundary.HeldRight;
import org.linli.rights.boundary.OperatedCommunity;
import org.linli.rights.boundary.Rights;
import org.linli.rights.entity.Purpose;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/**
 * What we may do with which data, until when, and on which clause: as the gate would answer now.
 */
@Route(value = "operator/rights", layout = MainLayout.class)
@Needs(value = "contracts:read", tiers = Tier.OPERATOR)
@Nav(title = "operator.rights.title", icon = VaadinIcon.SCALE, group = NavGroup.RIGHTS, order = 7)
public class MyRightsView extends Screen {

  private final transient Rights rights;
  private final Select<OperatedCommunity> community = new Select<>();
  private final Div shown = new Div();

  @Inject
  public MyRightsView(Contracts contracts, Rights rights, Scopes scopes) {
    super("operator.rights");
    this.rights = rights;
    var all = contracts.communitiesOf(scopes.caller().organisation().orElse(""));
    community.setLabel(say("readings.community"));
    community.setItems(all);
    community.setItemLabelGenerator(OperatedCommunity::name);
    community.addValueChangeListener(change -> refresh());
    var tools = new Div(community);
    tools.addClassName("tools");
    add(tools, shown, source("rights"));
    if (all.isEmpty()) {
      shown.add(empty(VaadinIcon.SCALE, "empty.operated"));
    } else {
      community.setValue(all.getFirst());
    }
    freshOn("tenant", "requests");
  }

  @Override
  protected boolean concerns(Changed change) {
    return community.getValue() != null && change.tenant().equals(community.getValue().tenant());
  }

  @Override
  protected void refresh() {
    shown.removeAll();
    if (community.getValue() == null) {
      return;
    }
    var held = rights.held(community.getValue().tenant());
    for (var assets :
        held.stream()
            .collect(
                Collectors.groupingBy(HeldRight::asset, LinkedHashMap::new, Collectors.toList()))
            .entrySet()) {
      var table =
          new Table(
              say("rights.action"),
              say("rights.purpose"),
              say("rights.answer"),
              say("rights.until"),
              say("rights.basis"));
      assets.getValue().forEach(right -> row(table, right));
      shown.add(new Panel(speech().word("Asset", assets.getKey()), table));
    }
  }

  private void row(Table table, HeldRight right) {
    var basis = right.basis();
    table.row(
        new Span(speech().word("Action", right.action())),
        new Span(
            right.purposes().size() == Purpose.values().length
                ? say("contract.any.Purpose")
                : right.purposes().stream()
                    .map(purpose -> speech().word("Purpose", purpose))
                    .collect(Collectors.joining(say("list.and")))),
        StatusChip.of(right.outcome()),
        new Span(right.until() == null ? say("rights.no-end") : speech().moment(right.until())),
        new Span(
            basis.contract().map(number -> number + " · ").orElse("")
                + basis.rule()
                + " · "
                + basis.clause()
                + " · "
                + basis.why().in(speech().locale())));
  }
}
