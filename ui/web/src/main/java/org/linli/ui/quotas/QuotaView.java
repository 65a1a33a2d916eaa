package org.linli.ui.quotas;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.chart.Charts;
import org.linli.look.chart.EChart;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.quotas.boundary.QuotaRow;
import org.linli.quotas.boundary.Quotas;
import org.linli.quotas.boundary.UseHour;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.QuotaLevel;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/**
 * Where the own community stands with each quota, what happens beyond it, and the last two days.
 */
@Route(value = "quota", layout = MainLayout.class)
@Needs(value = "quotas:read", tiers = Tier.COMMUNITY)
@Nav(title = "quota.title", icon = VaadinIcon.SCALE, group = NavGroup.OVERSIGHT, order = 60)
public class QuotaView extends Screen {

  private static final long serialVersionUID = 1L;
  private static final Duration BACK = Duration.ofHours(48);
  private static final double MEGABYTE = 1024.0 * 1024;

  private final transient Quotas quotas;
  private final Div told = new Div();
  private final Div table = new Div();
  private final Select<QuotaKind> kind = new Select<>();
  private final EChart chart = new EChart(say("quota.hours"));

  @Inject
  public QuotaView(Quotas quotas) {
    super("quota");
    this.quotas = quotas;
    kind.setLabel(say("quota.kind"));
    kind.setItems(Stream.of(QuotaKind.values()).filter(one -> !one.isStock()).toList());
    kind.setItemLabelGenerator(Say::word);
    kind.setValue(QuotaKind.MESSAGES);
    kind.addValueChangeListener(change -> draw());
    chart.setWidthFull();
    chart.setHeight("15rem");
    add(
        told,
        new Panel(say("quota.standing"), table, source("quotas")),
        new Panel(say("quota.hours"), new Div(kind, chart), source("quotas")));
    refresh();
  }

  @Override
  protected final void refresh() {
    var rows = quotas.of(null);
    told.removeAll();
    rows.stream().filter(row -> row.level() != QuotaLevel.GOOD).forEach(row -> told.add(word(row)));
    var lines =
        new Table(
            say("quota.kind"),
            say("quota.used"),
            say("quota.soft"),
            say("quota.hard"),
            say("quota.state"),
            say("quota.refused"),
            say("quota.until"),
            say("quota.note"));
    for (var row : rows) {
      lines.row(
          Say.word(row.kind()),
          amount(row.kind(), row.used()),
          amount(row.kind(), row.soft()),
          amount(row.kind(), row.hard()),
          chip(row.level()),
          row.kind().isStock() ? Say.none() : Say.number(row.refused()),
          until(row),
          row.note() == null ? say("quota.delivered") : row.note());
    }
    table.removeAll();
    table.add(lines.reachable());
    draw();
  }

  /** What is beyond a limit, and what that means for those who work here. */
  private Div word(QuotaRow row) {
    var what = Say.word(row.kind());
    var text =
        row.level() == QuotaLevel.SOFT
            ? say("quota.beyond.soft", what)
            : switch (row.kind()) {
              case STORAGE -> say("quota.beyond.storage", what);
              case SESSIONS -> say("quota.beyond.sessions", what);
              case MESSAGES, API_CALLS, EXPORTS, JOBS -> say("quota.beyond.hard", what);
            };
    var word = new Div(new StatusChip(Say.word(row.level()), tone(row.level())), new Div(text));
    word.addClassName("quota-word");
    word.getElement().setAttribute("role", "status");
    return word;
  }

  private static StatusChip chip(QuotaLevel level) {
    return new StatusChip(Say.word(level), tone(level));
  }

  private static Tone tone(QuotaLevel level) {
    return switch (level) {
      case GOOD -> Tone.GOOD;
      case SOFT -> Tone.WARNING;
      case HARD -> Tone.CRITICAL;
    };
  }

  private String until(QuotaRow row) {
    if (row.until() != null) {
      return Say.time(row.until());
    }
    return row.measuredAt() == null
        ? say("quota.unmeasured")
        : say("quota.measured", Say.time(row.measuredAt()));
  }

  private String amount(QuotaKind of, long amount) {
    return of == QuotaKind.STORAGE
        ? say("quota.megabytes", Say.number(amount / MEGABYTE, 1))
        : Say.number(amount);
  }

  private void draw() {
    var until = Instant.now();
    var hours = quotas.hours(null, kind.getValue(), until.minus(BACK), until);
    chart.show(
        Charts.lines(
            hours.stream().map(hour -> speech().moment(hour.hour())).toList(),
            List.of(
                new Charts.Row(
                    say("quota.used"),
                    "--linli-primary",
                    hours.stream().map(UseHour::amount).toList()),
                new Charts.Row(
                    say("quota.refused"),
                    "--linli-critical",
                    hours.stream().map(UseHour::refused).toList()))),
        say(
            "quota.hours-said",
            Say.word(kind.getValue()),
            Say.number(hours.stream().mapToLong(UseHour::amount).sum())));
  }
}
