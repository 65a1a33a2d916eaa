package org.linli.ops.workings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.access.entity.Tier;
import org.linli.exports.entity.ListPart;
import org.linli.health.boundary.Workings;
import org.linli.health.entity.SlowStatement;
import org.linli.health.entity.WaitingWork;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.Panel;
import org.linli.look.part.SourceNote;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.nodes.entity.NodeName;
import org.linli.ops.ConsoleSheets;
import org.linli.ops.Lines;
import org.linli.ops.Measure;
import org.linli.ops.Ticking;
import org.linli.rounds.boundary.RoundTally;

/** What the clock does on this server, what waits in the whole installation, slow statements. */
@Route(value = "workings", layout = MainLayout.class)
@Nav(title = "ops.workings", icon = VaadinIcon.TIMER, order = 24)
@Needs(value = "ops:read", tiers = Tier.PLATFORM)
public class WorkingsView extends Ticking {

  private static final long serialVersionUID = 1L;

  private final transient Workings workings;
  private final Lines<RoundTally> rounds = new Lines<>("ops.rounds");
  private final Lines<WaitingWork> waiting = new Lines<>("ops.waiting");
  private final Lines<SlowStatement> running = new Lines<>("ops.statements.running");
  private final Lines<SlowStatement> dearest = new Lines<>("ops.statements");
  private final Paragraph uncounted = new Paragraph(Say.text("ops.statements.uncounted"));
  private final SourceNote source = new SourceNote();

  @Inject
  public WorkingsView(Workings workings, Downloads downloads) {
    this.workings = workings;
    rounds
        .text("ops.rounds.what", RoundTally::what)
        .part("ops.state", WorkingsView::state)
        .text("ops.rounds.last", one -> time(one.endedMillis()))
        .text("ops.rounds.next", one -> time(one.nextMillis()))
        .text("ops.rounds.took", one -> Measure.millis(one.tookNanos() / 1_000))
        .text("ops.rounds.pause", one -> Measure.span(Duration.ofMillis(one.pauseMillis())))
        .text("ops.rounds.turns", one -> Say.number(one.turns()))
        .text("ops.rounds.failures", one -> Say.number(one.failures()));
    waiting
        .text("ops.waiting.kind", WaitingWork::kind)
        .text("ops.waiting.ahead", one -> Say.number(one.waiting()))
        .part(
            "ops.waiting.late",
            one ->
                new StatusChip(Say.number(one.late()), one.late() > 0 ? Tone.WARNING : Tone.GOOD))
        .text("ops.waiting.oldest", one -> Say.time(one.oldest()));
    running
        .wide("ops.statements.text", SlowStatement::text)
        .text("ops.statements.so-far", one -> millis(one.longestMillis()));
    dearest
        .wide("ops.statements.text", SlowStatement::text)
        .text("ops.statements.calls", one -> Say.number(one.calls()))
        .text("ops.statements.mean", one -> millis(one.meanMillis()))
        .text("ops.statements.longest", one -> millis(one.longestMillis()));
    add(
        new Panel(Say.text("ops.rounds.of", NodeName.here()), rounds, source)
            .actions(downloads.book("ops.workings", this::parts)),
        new Panel(Say.text("ops.waiting"), waiting),
        new Panel(Say.text("ops.statements.running"), running),
        new Panel(Say.text("ops.statements"), new Div(uncounted, dearest)));
  }

  @Override
  protected void look() {
    rounds.setItems(workings.rounds());
    waiting.setItems(workings.waiting());
    var statements = workings.statements();
    running.setItems(statements.running());
    uncounted.setVisible(!statements.counted());
    dearest.setVisible(statements.counted());
    dearest.setItems(statements.dearest());
    source.say("server", Instant.now());
  }

  /** What the page shows, at the moment of asking. */
  List<ListPart<?>> parts() {
    return List.of(
        new ListPart<>(ConsoleSheets.ROUNDS, workings.rounds()),
        new ListPart<>(ConsoleSheets.WAITING, workings.waiting()),
        new ListPart<>(ConsoleSheets.STATEMENTS, workings.statements().dearest()));
  }

  private static StatusChip state(RoundTally tally) {
    if (tally.fault() != null) {
      return new StatusChip(Say.text("ops.rounds.failed", tally.fault()), Tone.CRITICAL);
    }
    return tally.turns() == 0
        ? new StatusChip(Say.text("ops.rounds.ahead"), Tone.NEUTRAL)
        : new StatusChip(Say.text("ops.rounds.good"), Tone.GOOD);
  }

  private static String time(long millis) {
    return millis == 0 ? Say.none() : Say.second(Instant.ofEpochMilli(millis));
  }

  private static String millis(double millis) {
    return Measure.millis(Math.round(millis * 1_000));
  }
}
