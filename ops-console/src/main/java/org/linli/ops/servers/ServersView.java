package org.linli.ops.servers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.Notes;
import org.linli.look.part.Panel;
import org.linli.look.part.SourceNote;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.shell.SessionEnd;
import org.linli.look.text.Say;
import org.linli.ops.ConsoleSheets;
import org.linli.ops.Lines;
import org.linli.ops.LongLines;
import org.linli.ops.Measure;
import org.linli.ops.Ticking;
import org.linli.servers.boundary.Servers;
import org.linli.servers.entity.ServerRecovery;
import org.linli.servers.entity.ServerStanding;
import org.linli.servers.entity.ServerState;

/** Which servers there are and how they stand, and which were silent and came back. */
@Route(value = "servers", layout = MainLayout.class)
@Nav(title = "ops.servers", icon = VaadinIcon.SERVER, order = 22)
@Needs(value = "ops:read", tiers = Tier.PLATFORM)
public class ServersView extends Ticking {

  private static final long serialVersionUID = 1L;

  private final transient Servers servers;
  private final boolean mayWrite;
  private final Lines<ServerStanding> list = new Lines<>("ops.servers");
  private final Lines<ServerRecovery> recoveries = new Lines<>("ops.servers.recoveries");
  private final LongLines<ServerStanding> all = new LongLines<>(list);
  private final LongLines<ServerRecovery> back = new LongLines<>(recoveries);
  private final SourceNote source = new SourceNote();

  @Inject
  public ServersView(Servers servers, Scopes scopes, Downloads downloads) {
    this.servers = servers;
    this.mayWrite = scopes.caller().may("servers:write");
    list.text("ops.servers.node", one -> one.server().node())
        .part("ops.state", ServersView::state)
        .text("ops.servers.roles", one -> one.server().roles())
        .text("ops.servers.build", one -> one.server().build())
        .text("ops.servers.started", one -> Say.time(one.server().startedAt()))
        .text("ops.servers.heard", one -> Say.second(one.server().beatAt()))
        .text("ops.servers.sessions", one -> Say.number(one.server().sessions()))
        .text("ops.servers.jobs", one -> Say.number(one.server().rounds()))
        .text("ops.servers.memory", ServersView::memory);
    if (mayWrite) {
      list.part("ops.action", this::action);
    }
    recoveries
        .text("ops.servers.node", ServerRecovery::node)
        .text("ops.servers.silent-from", one -> Say.second(one.silentFrom()))
        .text("ops.servers.back-at", one -> Say.second(one.backAt()))
        .text(
            "ops.servers.silent",
            one -> Measure.span(Duration.between(one.silentFrom(), one.backAt())))
        .wide("ops.servers.cause", one -> Say.word(one.cause()));
    add(
        new Panel(
            Say.text("ops.servers"), new Paragraph(Say.text("ops.servers.lead")), all, source),
        new Panel(Say.text("ops.servers.recoveries"), back)
            .actions(downloads.excel(ConsoleSheets.RECOVERIES, servers::recoveries)));
  }

  @Override
  protected void look() {
    all.show(servers.list());
    back.show(servers.recoveries(PageRequest.first(PageRequest.LONGEST)).items());
    source.say("database", Instant.now());
  }

  private static StatusChip state(ServerStanding one) {
    return switch (one.state()) {
      case UP -> new StatusChip(Say.word(one.state()), Tone.GOOD);
      case LATE ->
          new StatusChip(
              Say.text(
                  "ops.servers.late-for", Measure.span(Duration.ofSeconds(one.silentSeconds()))),
              Tone.CRITICAL);
      case GONE -> new StatusChip(Say.word(one.state()), Tone.NEUTRAL);
    };
  }

  private static String memory(ServerStanding one) {
    return Say.text(
        "ops.servers.memory-of",
        Measure.megabytes(one.server().heapUsed()),
        Measure.megabytes(one.server().heapMost()));
  }

  private Component action(ServerStanding one) {
    if (one.state() != ServerState.LATE) {
      return new Span();
    }
    var out = new Button(Say.text("ops.servers.take-out"), click -> ask(one.server().node()));
    out.addThemeVariants(ButtonVariant.LUMO_SMALL);
    return out;
  }

  private void ask(String node) {
    new ConfirmDialog(
            Say.text("ops.servers.take-out.title", node),
            Say.text("ops.servers.take-out.what"),
            Say.text("ops.servers.take-out"),
            confirmed -> takeOut(node),
            Say.text("ops.cancel"),
            cancelled -> {})
        .open();
  }

  /** Nobody waits for that server any more. */
  void takeOut(String node) {
    try {
      servers.takeOut(node);
      Notes.done(Say.text("ops.servers.taken-out", node));
    } catch (Refusal refusal) {
      SessionEnd.orNote(refusal);
    }
    look();
  }
}
