package org.linli.ui.apis;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.LimitRow;
import org.linli.apis.boundary.Limits;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;

/** How many calls are let through: for all, and for single applications, interfaces, addresses. */
@Route(value = "apis/limits", layout = MainLayout.class)
@Needs(value = "apis:read", tiers = Tier.CITY)
@Nav(title = "api-limits.title", icon = VaadinIcon.FUNNEL, group = NavGroup.OPENNESS, order = 62)
public class ApiLimitsView extends Screen {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 100_000;

  private final transient Limits limits;
  private final Grid<LimitRow> grid = new Grid<>();
  private final boolean writes = SignedIn.may("apis:write");

  @Inject
  public ApiLimitsView(Limits limits) {
    super("api-limits");
    this.limits = limits;
    grid.addColumn(row -> Say.word(row.kind())).setHeader(say("apis.kind")).setAutoWidth(true);
    grid.addColumn(row -> row.target().isEmpty() ? say("api-limits.for-all") : row.target())
        .setHeader(say("api-limits.target"))
        .setFlexGrow(1)
        .setAutoWidth(true);
    grid.addColumn(row -> Say.number(row.limit().perSecond()))
        .setHeader(say("api-limits.per-second"))
        .setAutoWidth(true);
    grid.addColumn(row -> Say.number(row.limit().burst()))
        .setHeader(say("api-limits.burst"))
        .setAutoWidth(true);
    grid.addColumn(
            row -> row.limit().daily() == null ? Say.none() : Say.number(row.limit().daily()))
        .setHeader(say("api-limits.daily"))
        .setAutoWidth(true);
    grid.addColumn(
            row ->
                row.changedAt() == null
                    ? say("api-limits.delivered")
                    : row.changedBy() + " · " + Say.time(row.changedAt()))
        .setHeader(say("api-limits.set-by"))
        .setAutoWidth(true);
    if (writes) {
      grid.addComponentColumn(this::verbs).setHeader(say("apis.actions")).setAutoWidth(true);
      var set = new Button(say("api-limits.set"), VaadinIcon.PLUS.create(), click -> set(null));
      set.setId("limit-set");
      set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(set);
    }
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setAllRowsVisible(true);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.getElement().setAttribute("aria-label", say("api-limits.title"));
    add(grid, source("apis"));
    refresh();
  }

  @Override
  protected void refresh() {
    grid.setItems(limits.list());
  }

  private Span verbs(LimitRow row) {
    var change = new Button(say("apis.change"), click -> set(row));
    change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    var verbs = new Span(change);
    if (row.changedAt() != null) {
      var remove =
          new Button(
              say(row.target().isEmpty() ? "apis.as-delivered" : "apis.remove"),
              click -> done(() -> limits.remove(row.kind(), row.target())));
      remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
      verbs.add(remove);
    }
    return verbs;
  }

  private void set(LimitRow row) {
    var kind = new Select<LimitKind>();
    kind.setLabel(say("apis.kind"));
    kind.setItems(LimitKind.values());
    kind.setItemLabelGenerator(Say::word);
    kind.setValue(row == null ? LimitKind.APPLICATION : row.kind());
    kind.setReadOnly(row != null);
    kind.setWidthFull();
    var target = new TextField(say("api-limits.target"));
    target.setId("limit-target");
    target.setHelperText(say("api-limits.target.hint"));
    target.setValue(row == null ? "" : row.target());
    target.setReadOnly(row != null);
    target.setWidthFull();
    var perSecond = number("per-second", row == null ? null : row.limit().perSecond());
    var burst = number("burst", row == null ? null : row.limit().burst());
    var daily = new BigDecimalField(say("api-limits.daily"));
    daily.setId("limit-daily");
    daily.setHelperText(say("api-limits.daily.hint"));
    daily.setWidthFull();
    if (row != null && row.limit().daily() != null) {
      daily.setValue(BigDecimal.valueOf(row.limit().daily()));
    }
    new Ask(speech(), say("api-limits.set"))
        .with(kind, target, perSecond, burst, daily)
        .answer(
            say("api-limits.set"),
            () ->
                done(
                    () ->
                        limits.set(
                            kind.getValue(),
                            target.getValue(),
                            new Limit(
                                required("per-second", perSecond),
                                required("burst", burst),
                                whole(daily.getValue())))))
        .open();
  }

  private static int required(String field, IntegerField number) {
    if (number.getValue() == null) {
      throw new Invalid(field, "required");
    }
    return number.getValue();
  }

  /** A day's quota may be more than a field of whole numbers holds. */
  private static Long whole(BigDecimal quota) {
    try {
      return quota == null ? null : quota.longValueExact();
    } catch (ArithmeticException e) {
      throw new Invalid("daily", "limit-range");
    }
  }

  private IntegerField number(String key, Integer value) {
    var field = new IntegerField(say("api-limits." + key));
    field.setId("limit-" + key);
    field.setMin(1);
    field.setMax(MOST);
    field.setValue(value);
    field.setWidthFull();
    return field;
  }

  private boolean done(Runnable deed) {
    return Deed.attempt(
        say("apis.done"),
        () -> {
          deed.run();
          refresh();
        });
  }
}
