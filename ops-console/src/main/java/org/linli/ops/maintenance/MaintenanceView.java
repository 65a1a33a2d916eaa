package org.linli.ops.maintenance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.maintenance.boundary.MaintenanceDesk;
import org.linli.maintenance.entity.Maintenance;
import org.linli.maintenance.entity.MaintenanceDraft;
import org.linli.maintenance.entity.MaintenanceMode;
import org.linli.ops.Filled;
import org.linli.ops.Lines;
import org.linli.ops.Outcome;

/** What is announced, and the fields that announce. */
@Route(value = "maintenance", layout = MainLayout.class)
@Nav(title = "ops.maintenance", icon = VaadinIcon.WRENCH, order = 34)
@Needs(value = "maintenance:read", tiers = Tier.PLATFORM)
public class MaintenanceView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_WORDS = 400;
  private static final int USUAL_HOURS = 2;

  private final transient MaintenanceDesk desk;
  private final boolean mayWrite;
  private final Select<MaintenanceMode> mode = new Select<>();
  private final TextArea wordsZh = words("ops.maintenance.words-zh");
  private final TextArea wordsEn = words("ops.maintenance.words-en");
  private final DateTimePicker starts = new DateTimePicker(Say.text("ops.maintenance.starts"));
  private final DateTimePicker ends = new DateTimePicker(Say.text("ops.maintenance.ends"));
  private final Outcome problem = new Outcome();
  private final Div list = new Div();

  @Inject
  public MaintenanceView(MaintenanceDesk desk, Scopes scopes) {
    this.desk = desk;
    mayWrite = scopes.caller().may("maintenance:write");
    addClassNames("linli-view", "ops-maintenance");
    if (mayWrite) {
      add(new Panel(Say.text("ops.maintenance.announce"), form()));
    }
    add(new Panel(Say.text("ops.maintenance.list"), list));
    look();
  }

  private static TextArea words(String key) {
    var area = new TextArea(Say.text(key));
    area.setMaxLength(LONGEST_WORDS);
    area.setRequiredIndicatorVisible(true);
    area.setMinRows(2);
    return area;
  }

  private Component form() {
    mode.setLabel(Say.text("ops.mode"));
    mode.setItems(MaintenanceMode.values());
    mode.setItemLabelGenerator(Say::word);
    mode.setValue(MaintenanceMode.NOTICE);
    var now = LocalDateTime.now(Say.zone()).withSecond(0).withNano(0);
    starts.setValue(now);
    ends.setValue(now.plusHours(USUAL_HOURS));
    var go = new Button(Say.text("ops.maintenance.announce"), click -> announce());
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var fields = new Div(mode, starts, ends, wordsZh, wordsEn, go);
    fields.addClassName("tools");
    return new Div(new Paragraph(Say.text("ops.maintenance.what")), fields, problem);
  }

  /** The words go with it: a second click announces nothing a second time. */
  private void announce() {
    attempt(
        "ops.maintenance.announced",
        () -> {
          desk.announce(
              new MaintenanceDraft(
                  mode.getValue(),
                  wordsZh.getValue(),
                  wordsEn.getValue(),
                  Filled.moment(starts),
                  Filled.moment(ends)));
          wordsZh.clear();
          wordsEn.clear();
        });
  }

  private void attempt(String done, Runnable deed) {
    problem.of(done, deed, this::look);
  }

  private void look() {
    list.removeAll();
    var all = desk.list();
    if (all.isEmpty()) {
      list.add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, Say.text("ops.maintenance.none")));
      return;
    }
    var now = Instant.now();
    var grid = new Lines<Maintenance>("ops.maintenance.list");
    grid.part("ops.state", one -> state(one, now));
    grid.text("ops.mode", one -> Say.word(one.mode()));
    grid.text("ops.maintenance.starts", one -> Say.time(one.startsAt()));
    grid.text(
        "ops.maintenance.ends",
        one -> Say.time(one.endedAt() == null ? one.endsAt() : one.endedAt()));
    grid.wide("ops.maintenance.words", one -> one.words(Say.locale()));
    grid.text("ops.maintenance.by", Maintenance::setBy);
    if (mayWrite) {
      grid.part("ops.action", one -> action(one, now));
    }
    grid.setItems(all);
    list.add(grid);
  }

  private static StatusChip state(Maintenance one, Instant now) {
    if (!one.isTold(now)) {
      return new StatusChip(Say.text("ops.maintenance.over"), Tone.NEUTRAL);
    }
    return one.isOn(now)
        ? new StatusChip(
            Say.text("ops.maintenance.on"), one.shuts(now) ? Tone.WARNING : Tone.NOTICE)
        : new StatusChip(Say.text("ops.maintenance.ahead"), Tone.NOTICE);
  }

  private Component action(Maintenance one, Instant now) {
    if (!one.isTold(now)) {
      return new Span();
    }
    var end =
        new Button(
            Say.text("ops.maintenance.end"),
            click -> attempt("ops.maintenance.ended", () -> desk.end(one.id())));
    end.addThemeVariants(ButtonVariant.LUMO_SMALL);
    return end;
  }
}
