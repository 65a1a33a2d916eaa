package org.linli.ui.matters;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.matters.boundary.ServiceRates;
import org.linli.matters.entity.RateRow;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Tools;

/** The three rates 三率 of the caller's division and of those below it. */
@Route(value = "service-rates", layout = MainLayout.class)
@Needs(
    value = "figures:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY})
@Nav(title = "rates.title", icon = VaadinIcon.THUMBS_UP, group = NavGroup.OVERSIGHT, order = 52)
public class ServiceRatesView extends Screen {

  private static final List<Integer> MONTHS = List.of(1, 3, 12);

  private final transient ServiceRates rates;
  private final transient DivisionCode code;
  private final Select<Integer> months = new Select<>();
  private final PagedGrid<RateRow> own;
  private final PagedGrid<RateRow> below;

  @Inject
  public ServiceRatesView(ServiceRates rates, Scopes scopes) {
    super("rates");
    this.rates = rates;
    code = scopes.caller().scope();
    months.setLabel(say("rates.months"));
    months.setItems(MONTHS);
    months.setItemLabelGenerator(count -> say("rates.last", count));
    months.setValue(MONTHS.getFirst());
    months.addValueChangeListener(change -> refresh());
    own = grid("rates.own", page -> Page.part(rates.of(code, from(), until()), page));
    below = grid("rates.below", page -> Page.part(rates.children(code, from(), until()), page));
    add(new Tools(months), new Panel(say("rates.own"), own));
    if (code.level().below() != null) {
      add(new Panel(say("rates.below"), below));
    }
    add(source("rates"));
  }

  private PagedGrid<RateRow> grid(String title, Function<PageRequest, Page<RateRow>> list) {
    var grid = new PagedGrid<RateRow>(say(title), say("empty.rates"), list);
    grid.text(say("rates.division"), RateRow::name);
    grid.text(say("matters.kind"), row -> speech().word("MatterKind", row.kind()));
    grid.text(say("rates.ended"), row -> Say.number(row.ended()));
    grid.text(say("rates.response"), row -> percent(row.responseRate()));
    grid.text(say("rates.solution"), row -> percent(row.solutionRate()));
    grid.text(say("rates.satisfaction"), row -> percent(row.satisfactionRate()));
    grid.text(say("rates.in-time"), row -> percent(row.inTimeRate()));
    grid.setHeight("18rem");
    return grid;
  }

  private static String percent(Double rate) {
    return rate == null ? Say.none() : Say.number(rate, 1) + "%";
  }

  private YearMonth until() {
    return YearMonth.now(CityTime.ZONE);
  }

  private YearMonth from() {
    return until().minusMonths(months.getValue() - 1L);
  }

  @Override
  protected void refresh() {
    own.refresh();
    below.refresh();
  }
}
