package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DoubtReason;
import org.linli.devices.entity.DoubtState;
import org.linli.feeds.boundary.DoubtSheet;
import org.linli.feeds.boundary.Doubts;
import org.linli.feeds.entity.DoubtQuery;
import org.linli.feeds.entity.DoubtRow;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Calendar;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/**
 * The desk for values that are hardly true: what was sent, why it is held back, what to make of it.
 */
@Route(value = "community/doubts", layout = MainLayout.class)
@Needs(value = "readings:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.doubts.title",
    icon = VaadinIcon.QUESTION_CIRCLE,
    group = NavGroup.REGISTER,
    order = 9)
public class DoubtsView extends Screen {

  private final transient Doubts doubts;
  private final transient DeviceModels models;
  private final boolean mayDecide;
  private final Div sum = new Div();
  private final Select<DoubtReason> reason = new Select<>();
  private final Select<DoubtState> state = new Select<>();
  private final DatePicker day = Calendar.day("");
  private final PagedGrid<DoubtRow> grid;

  @Inject
  public DoubtsView(Doubts doubts, DeviceModels models, Scopes scopes, Downloads downloads) {
    super("community.doubts");
    this.doubts = doubts;
    this.models = models;
    mayDecide = scopes.caller().may("readings:review");
    state.setItems(List.of(DoubtState.values()));
    state.setValue(DoubtState.OPEN);
    grid =
        new PagedGrid<>(
            say("community.doubts.title"), say("empty.doubts"), page -> doubts.list(query(), page));
    columns();
    if (mayDecide) {
      actions(verb("doubts.decide-all", this::decideAll));
    }
    sum.addClassName("connected");
    add(sum, tools(downloads), grid, source("doubts"));
    tellSum();
    freshOn("doubts");
  }

  private Tools tools(Downloads downloads) {
    choice(reason, "doubts.reason", "DoubtReason");
    reason.setItems(List.of(DoubtReason.values()));
    choice(state, "doubts.state", "DoubtState");
    day.setLabel(say("doubts.day"));
    day.setClearButtonVisible(true);
    day.addValueChangeListener(change -> refresh());
    var search = new SearchField(say("list.search"), grid);
    search.setPlaceholder(say("device.search-hint"));
    return new Tools(state, reason, day, search).end(grid.excel(downloads, DoubtSheet.of(models)));
  }

  private <E extends Enum<E>> void choice(Select<E> select, String label, String words) {
    select.setLabel(say(label));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(say("list.all"));
    select.setItemLabelGenerator(
        item -> item == null ? say("list.all") : speech().word(words, item));
    select.addValueChangeListener(change -> refresh());
  }

  private void columns() {
    var words = new DoubtWords(speech(), models);
    grid.text(say("doubts.at"), row -> Say.time(row.at()));
    grid.parts(
        say("device.name"),
        row -> new RouterLink(row.name(), DeviceView.class, row.device().toString()));
    grid.text(say("doubts.metric"), words::metric);
    grid.text(say("doubts.value"), words::value);
    grid.parts(say("doubts.reason"), row -> new StatusChip(words.reason(row), Tone.WARNING));
    grid.text(say("doubts.believed"), words::believed);
    grid.parts(say("doubts.state"), row -> new StatusChip(words.state(row), words.tone(row)));
    grid.text(say("doubts.decision"), words::decision);
    if (mayDecide) {
      grid.actions(say("doubts.deed"), this::deed);
    }
  }

  private Button deed(DoubtRow row) {
    var button =
        verb("doubts.decide", () -> new DecideDoubts(speech(), doubts, this::refresh).one(row));
    button.setEnabled(row.state() == DoubtState.OPEN);
    button.setAriaLabel(say("doubts.decide-of", row.name(), Say.time(row.at())));
    return button;
  }

  /** What the filters show, as far as it is open. */
  private void decideAll() {
    var asked = query();
    var open =
        doubts.list(
            new DoubtQuery(asked.device(), null, asked.reason(), DoubtState.OPEN, asked.day()),
            new PageRequest(0, PageRequest.LONGEST, grid.words()));
    new DecideDoubts(speech(), doubts, this::refresh).all(open);
  }

  private DoubtQuery query() {
    return new DoubtQuery(null, null, reason.getValue(), state.getValue(), day.getValue());
  }

  private void tellSum() {
    var open = doubts.list(DoubtQuery.WAITING, PageRequest.first(1)).total();
    sum.removeAll();
    sum.add(new StatusChip(say("doubts.sum", open), open == 0 ? Tone.GOOD : Tone.WARNING));
  }

  @Override
  protected void refresh() {
    tellSum();
    grid.refresh();
  }
}
