package org.linli.ui.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.contracts.boundary.Contracts;
import org.linli.look.access.HomeOf;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.FigureRow;
import org.linli.look.part.KeyFigure;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRequests;
import org.linli.rights.boundary.OperatedCommunity;
import org.linli.rights.boundary.RequestQuery;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.boundary.Rights;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Screen;

/**
 * The communities that the operator works in: their mode, the contract and its end, and what may be
 * seen of each.
 */
@Route(value = "operator", layout = MainLayout.class)
@Needs(value = "contracts:read", tiers = Tier.OPERATOR)
@Nav(title = "operator.communities.title", icon = VaadinIcon.BUILDING, order = 2)
@HomeOf("OPERATOR")
public class OperatorView extends Screen {

  /** A contract that ends sooner is marked. */
  static final Duration SOON = Duration.ofDays(90);

  private static final List<Asset> SHOWN =
      List.of(
          Asset.COMMUNITY_FIGURES,
          Asset.DEVICE_LEDGER,
          Asset.DEVICE_READINGS,
          Asset.HOUSEHOLD_READINGS,
          Asset.HEALTH_READINGS,
          Asset.ACCESS_RECORDS,
          Asset.ALARMS,
          Asset.CASES,
          Asset.PERSON_ARCHIVE,
          Asset.CONTRACTS);

  private final transient Contracts contracts;
  private final transient DataRequests requests;
  private final transient Rights rights;
  private final transient Scopes scopes;
  private final KeyFigure communities =
      new KeyFigure(say("operator.communities"), VaadinIcon.BUILDING);
  private final KeyFigure ending = new KeyFigure(say("operator.ending"), VaadinIcon.TIMER);
  private final KeyFigure open = new KeyFigure(say("operator.open-requests"), VaadinIcon.KEY);
  private final Div cards = new Div();

  @Inject
  public OperatorView(Contracts contracts, DataRequests requests, Rights rights, Scopes scopes) {
    super("operator.communities");
    this.contracts = contracts;
    this.requests = requests;
    this.rights = rights;
    this.scopes = scopes;
    cards.addClassName("operated");
    add(new FigureRow(communities, ending, open), cards, source("contracts"));
    refresh();
    freshOn("requests", "tenant");
  }

  @Override
  protected boolean concerns(Changed change) {
    return change.topics().contains("requests") || change.topics().contains("tenant");
  }

  @Override
  protected void refresh() {
    var now = Instant.now();
    var operated = contracts.communitiesOf(scopes.caller().organisation().orElse(""));
    var soon = operated.stream().filter(each -> endsSoon(each.until(), now)).count();
    var waiting =
        requests
            .list(
                new RequestQuery(RequestState.OPEN, null, null),
                PageRequest.first(PageRequest.LONGEST))
            .items()
            .stream()
            .filter(RequestRow::mayDecide)
            .count();
    communities.show(operated.size()).from("contracts", now);
    ending
        .show(soon)
        .context(say("operator.ending-context", SOON.toDays()))
        .toned(soon > 0 ? Tone.WARNING : Tone.GOOD)
        .from("contracts", now);
    open.show(waiting)
        .context(say("operator.open-context"))
        .toned(waiting > 0 ? Tone.WARNING : Tone.GOOD)
        .from("rights", now);
    cards.removeAll();
    if (operated.isEmpty()) {
      cards.add(empty(VaadinIcon.BUILDING, "empty.operated"));
    }
    operated.forEach(each -> cards.add(card(each, now)));
  }

  static boolean endsSoon(Instant until, Instant now) {
    return until != null && until.isBefore(now.plus(SOON));
  }

  private Panel card(OperatedCommunity community, Instant now) {
    var end = new Div(new Span(speech().day(community.until())));
    if (endsSoon(community.until(), now)) {
      end.add(new StatusChip(say("operator.ends-soon"), Tone.WARNING));
    }
    end.addClassName("chips");
    var facts =
        new Facts()
            .fact(say("operator.mode"), StatusChip.of(community.mode()))
            .fact(say("operator.contract"), community.contract())
            .fact(say("operator.until"), end)
            .fact(say("operator.code"), community.code().value());
    var panel =
        new Panel(
            community.name(),
            facts,
            new H3(say("operator.may-see")),
            rightsOf(community),
            source("rights"));
    if (scopes.caller().may("crosstier:read")) {
      var readings = new RouterLink(say("operator.readings-of"), OperatorReadingsView.class);
      readings.setQueryParameters(
          QueryParameters.simple(Map.of("community", community.tenant().value())));
      panel.actions(readings);
    }
    return panel;
  }

  /** Each kind of data and whether it is open to us for keeping the community running. */
  private Div rightsOf(OperatedCommunity community) {
    var list = new Div();
    list.addClassName("rights-list");
    for (var asset : SHOWN) {
      var decision =
          rights.explain(
              new Access(
                  Action.VIEW,
                  asset,
                  Purpose.OPERATION_MAINTENANCE,
                  community.tenant(),
                  "overview"));
      var name = new Span(speech().word("Asset", asset));
      var line = new Div(name, StatusChip.of(decision.outcome()));
      line.getElement().setAttribute("title", decision.basis().why().in(speech().locale()));
      list.add(line);
    }
    return list;
  }
}
