package org.linli.ui.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.contracts.boundary.Contracts;
import org.linli.exchange.boundary.Delivery;
import org.linli.exchange.boundary.Exchange;
import org.linli.exchange.boundary.OfferedAsset;
import org.linli.exchange.boundary.Pull;
import org.linli.exchange.entity.Form;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.StatusChip;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.BasisWords;
import org.linli.look.text.Say;
import org.linli.rights.boundary.OperatedCommunity;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.ui.parts.Screen;

/**
 * An enterprise tries what its systems would get: which data of which community, for what; through
 * the same gate and into the same log.
 */
@Route(value = "exchange/try", layout = MainLayout.class)
@Needs(value = "exchange:read", tiers = Tier.OPERATOR)
@Nav(
    title = "exchange.try.title",
    icon = VaadinIcon.DOWNLOAD_ALT,
    group = NavGroup.EXCHANGE,
    order = 9)
public class PullView extends Screen {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN = 20;

  private final transient Exchange exchange;
  private final Select<OperatedCommunity> community = new Select<>();
  private final Select<OfferedAsset> asset = new Select<>();
  private final Select<Purpose> purpose = new Select<>();
  private final Div shown = new Div();

  @Inject
  public PullView(Exchange exchange, Contracts contracts, Scopes scopes) {
    super("exchange.try");
    this.exchange = exchange;
    var communities = contracts.communitiesOf(scopes.caller().organisation().orElse(""));
    community.setLabel(say("exchange.community"));
    community.setItems(communities);
    community.setItemLabelGenerator(OperatedCommunity::name);
    asset.setLabel(say("exchange.asset"));
    var offered = exchange.offered();
    asset.setItems(offered);
    asset.setItemLabelGenerator(item -> item.name().in(speech().locale()));
    asset.setValue(offered.getFirst());
    purpose.setLabel(say("exchange.purpose"));
    purpose.setItems(Purpose.values());
    purpose.setItemLabelGenerator(Say::word);
    purpose.setValue(Purpose.OPERATION_MAINTENANCE);
    var pull = new Button(say("exchange.pull"), VaadinIcon.DOWNLOAD.create(), click -> pull());
    pull.setId("pull");
    pull.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var tools = new Div(community, asset, purpose, pull);
    tools.addClassName("tools");
    shown.getElement().setAttribute("aria-live", "polite");
    add(tools, shown, source("exchange"));
    if (communities.isEmpty()) {
      pull.setEnabled(false);
      shown.add(empty(VaadinIcon.EXCHANGE, "empty.operated"));
    } else {
      community.setValue(communities.getFirst());
    }
  }

  private void pull() {
    shown.removeAll();
    try {
      show(
          exchange.pull(
              new Pull(
                  asset.getValue().id(),
                  community.getValue().tenant(),
                  Action.VIEW,
                  purpose.getValue(),
                  List.of(),
                  List.of(),
                  null,
                  null,
                  SHOWN,
                  Form.JSON)));
    } catch (Refusal refusal) {
      var why = new Paragraph(Say.problem(refusal));
      why.setId("refused");
      shown.add(why);
    }
  }

  private void show(Delivery delivery) {
    var transfer = delivery.transfer();
    var line =
        new Div(
            StatusChip.of(transfer.outcome()),
            new Span(
                " "
                    + say("exchange.volume.of", transfer.items(), transfer.bytes())
                    + " · "
                    + BasisWords.line(transfer.basis())));
    shown.add(line, table(delivery, List.of(transfer.fields().split(","))));
  }

  private Grid<JsonNode> table(Delivery delivery, List<String> fields) {
    var grid = new Grid<JsonNode>();
    var titles = asset.getValue().fields();
    for (var name : fields) {
      var title =
          titles.stream()
              .filter(field -> field.name().equals(name))
              .findFirst()
              .map(field -> field.title().in(speech().locale()))
              .orElse(name.equals("count") ? say("exchange.count") : name);
      grid.addColumn(row -> text(row.path(name))).setHeader(title).setAutoWidth(true);
    }
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
    grid.setAllRowsVisible(true);
    grid.getElement().setAttribute("aria-label", say("exchange.try.title"));
    grid.setEmptyStateText(say("exchange.try.none"));
    grid.setItems(rows(delivery));
    return grid;
  }

  private static String text(JsonNode value) {
    return value.isNull() || value.isMissingNode()
        ? ""
        : value.isValueNode() ? value.asText() : value.toString();
  }

  private static List<JsonNode> rows(Delivery delivery) {
    try {
      var rows = new ArrayList<JsonNode>();
      JSON.readTree(delivery.content()).path("rows").forEach(rows::add);
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
