package org.linli.ops.platform;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.feeds.boundary.FeedHealth;
import org.linli.feeds.entity.FeedFigures;
import org.linli.health.boundary.PlatformHealth;
import org.linli.health.entity.PlatformFigures;
import org.linli.look.access.HomeOf;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.FigureRow;
import org.linli.look.part.KeyFigure;
import org.linli.look.part.Panel;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ops.Measure;
import org.linli.ops.Ticking;
import org.linli.tenancy.entity.TenantState;

/** The first look: do all parts stand, is memory left, does work wait. */
@Route(value = "", layout = MainLayout.class)
@Nav(title = "ops.platform", icon = VaadinIcon.HEART, order = 10)
@Needs(value = "ops:read", tiers = Tier.PLATFORM)
@HomeOf("PLATFORM")
public class PlatformView extends Ticking {

  private static final long serialVersionUID = 1L;
  private static final String SERVER = "server";
  private static final double HEAP_NARROW = 0.85;

  private final transient PlatformHealth health;
  private final transient FeedHealth feeds;
  private final PartList parts = new PartList();
  private final KeyFigure active = new KeyFigure(Say.text("ops.tenants.active"), VaadinIcon.HOME);
  private final KeyFigure suspended =
      new KeyFigure(Say.text("ops.tenants.suspended"), VaadinIcon.BAN);
  private final KeyFigure accounts = new KeyFigure(Say.text("ops.accounts"), VaadinIcon.USERS);
  private final KeyFigure heap = new KeyFigure(Say.text("ops.heap"), VaadinIcon.DASHBOARD);
  private final KeyFigure threads = new KeyFigure(Say.text("ops.threads"), VaadinIcon.TASKS);
  private final KeyFigure uptime = new KeyFigure(Say.text("ops.uptime"), VaadinIcon.CLOCK);
  private final KeyFigure late = new KeyFigure(Say.text("ops.work.late"), VaadinIcon.TIMER);
  private final KeyFigure letters = new KeyFigure(Say.text("ops.letters"), VaadinIcon.ENVELOPE);

  @Inject
  public PlatformView(PlatformHealth health, FeedHealth feeds) {
    this.health = health;
    this.feeds = feeds;
    add(
        new Panel(Say.text("ops.parts"), parts),
        new FigureRow(active, suspended, accounts, letters),
        new FigureRow(heap, threads, uptime, late));
  }

  @Override
  protected void look() {
    var figures = health.figures();
    var feed = feeds.figures();
    parts.show(figures.parts(), feed);
    showTenants(figures, feed);
    showServer(figures);
  }

  private void showTenants(PlatformFigures figures, FeedFigures feed) {
    active
        .show(figures.tenants().getOrDefault(TenantState.ACTIVE, 0L))
        .from("tenant-ledger", figures.at());
    var stopped = figures.tenants().getOrDefault(TenantState.SUSPENDED, 0L);
    suspended
        .show(stopped)
        .toned(stopped > 0 ? Tone.WARNING : Tone.GOOD)
        .from("tenant-ledger", figures.at());
    accounts.show(figures.accounts()).from("account-ledger", figures.at());
    letters
        .show(feed.deadLetters())
        .toned(feed.deadLetters() > 0 ? Tone.WARNING : Tone.GOOD)
        .from("dead-letters", feed.at());
  }

  private void showServer(PlatformFigures figures) {
    var share = figures.heapUsed() / (double) figures.heapLimit();
    heap.show(Say.number(Measure.megabytes(figures.heapUsed())), Say.text("ops.megabytes"))
        .context(Say.text("ops.heap.of", Measure.megabytes(figures.heapLimit())))
        .toned(share > HEAP_NARROW ? Tone.WARNING : Tone.GOOD)
        .from(SERVER, figures.at());
    threads.show(figures.threads()).from(SERVER, figures.at());
    uptime.show(Measure.span(figures.uptime()), null).from(SERVER, figures.at());
    late.show(figures.workLate())
        .context(Say.text("ops.work.waiting", figures.workWaiting()))
        .toned(figures.workLate() > 0 ? Tone.WARNING : Tone.GOOD)
        .from("due-work", figures.at());
  }
}
