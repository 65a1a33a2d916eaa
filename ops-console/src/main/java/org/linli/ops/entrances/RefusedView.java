package org.linli.ops.entrances;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.linli.access.entity.Tier;
import org.linli.entrances.boundary.RefusedEntries;
import org.linli.entrances.boundary.RefusedSheet;
import org.linli.entrances.entity.DoorKind;
import org.linli.entrances.entity.RefusalReason;
import org.linli.entrances.entity.RefusedQuery;
import org.linli.entrances.entity.RefusedRow;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;

/** Who was turned away at which door, why and from where. */
@Route(value = "refused-entries", layout = MainLayout.class)
@Nav(title = "ops.refused", icon = VaadinIcon.EXIT_O, order = 41)
@Needs(value = "addresses:read", tiers = Tier.PLATFORM)
public class RefusedView extends Div {

  private static final long serialVersionUID = 1L;

  private final Select<DoorKind> door = new Select<>();
  private final Select<RefusalReason> reason = new Select<>();
  private final Select<RefusedSpan> span = new Select<>();

  /** How far back is looked. */
  enum RefusedSpan {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    MONTH(Duration.ofDays(30)),
    ALL(Duration.ofDays(180));

    private final Duration back;

    RefusedSpan(Duration back) {
      this.back = back;
    }
  }

  @Inject
  public RefusedView(RefusedEntries refused, Downloads downloads) {
    addClassNames("linli-view", "ops-refused");
    var lead = new Paragraph(Say.text("ops.refused.lead"));
    lead.addClassName("lead");
    var grid =
        new PagedGrid<RefusedRow>(
            Say.text("ops.refused"),
            Say.text("ops.refused.none"),
            page -> refused.list(query(), page));
    columns(grid);
    choices(door, "ops.refused.door", DoorKind.values(), grid);
    choices(reason, "ops.refused.why", RefusalReason.values(), grid);
    span.setLabel(Say.text("ops.refused.span"));
    span.setItems(RefusedSpan.values());
    span.setItemLabelGenerator(Say::word);
    span.setValue(RefusedSpan.DAY);
    span.addValueChangeListener(change -> grid.refresh());
    var search = new TextField(Say.text("ops.search"));
    search.setPlaceholder(Say.text("ops.refused.search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> grid.search(change.getValue()));
    var gap = new Span();
    gap.addClassName("grow");
    var tools = new Div(door, reason, span, search, gap, grid.excel(downloads, RefusedSheet.SHEET));
    tools.addClassName("tools");
    add(lead, tools, grid);
  }

  private static <E extends Enum<E>> void choices(
      Select<E> select, String label, E[] all, PagedGrid<RefusedRow> grid) {
    select.setLabel(Say.text(label));
    select.setItems(all);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(Say.text("ops.refused.any"));
    select.setItemLabelGenerator(one -> one == null ? Say.text("ops.refused.any") : Say.word(one));
    select.addValueChangeListener(change -> grid.refresh());
  }

  private static void columns(PagedGrid<RefusedRow> grid) {
    grid.text(Say.text("ops.refused.last"), row -> Say.second(row.lastAt()));
    grid.text(Say.text("ops.refused.door"), row -> Say.word(row.door()));
    grid.text(Say.text("ops.refused.why"), row -> Say.word(row.reason()));
    grid.text(Say.text("ops.refused.name"), row -> shown(row.name()));
    grid.text(Say.text("ops.refused.from"), row -> shown(row.address()));
    grid.text(Say.text("ops.refused.tries"), row -> Say.number(row.tries()));
    grid.text(Say.text("ops.community"), row -> shown(row.tenant()));
    grid.text(Say.text("ops.refused.first"), row -> Say.second(row.firstAt()));
    grid.text(Say.text("ops.refused.node"), RefusedRow::node);
  }

  private static String shown(String text) {
    return text == null || text.isEmpty() ? Say.none() : text;
  }

  private RefusedQuery query() {
    return new RefusedQuery(
        door.getValue(), reason.getValue(), null, Instant.now().minus(span.getValue().back), null);
  }
}
