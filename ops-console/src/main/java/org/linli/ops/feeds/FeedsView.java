package org.linli.ops.feeds;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.feeds.boundary.DeadLetterDesk;
import org.linli.feeds.boundary.FeedHealth;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.FigureRow;
import org.linli.look.part.KeyFigure;
import org.linli.look.part.Panel;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ops.ConsoleSheets;
import org.linli.ops.Ticking;

/** Rate, lag and dead letters: whether what devices say arrives. */
@Route(value = "feeds", layout = MainLayout.class)
@Nav(title = "ops.feeds", icon = VaadinIcon.EXCHANGE, order = 20)
@Needs(value = "feeds:read", tiers = Tier.PLATFORM)
public class FeedsView extends Ticking {

  private static final long serialVersionUID = 1L;
  private static final String SOURCE = "broker";

  private final transient FeedHealth feeds;
  private final KeyFigure accepted = new KeyFigure(Say.text("ops.accepted"), VaadinIcon.SIGN_IN);
  private final KeyFigure stored = new KeyFigure(Say.text("ops.stored"), VaadinIcon.DATABASE);
  private final KeyFigure lag = new KeyFigure(Say.text("ops.lag.name"), VaadinIcon.HOURGLASS);
  private final KeyFigure consumers = new KeyFigure(Say.text("ops.consumers"), VaadinIcon.COGS);
  private final DistrictFeeds districts = new DistrictFeeds();
  private final DeadLetters letters;

  @Inject
  public FeedsView(FeedHealth feeds, DeadLetterDesk desk, Downloads downloads) {
    this.feeds = feeds;
    this.letters = new DeadLetters(feeds, desk);
    add(
        new FigureRow(accepted, stored, lag, consumers),
        new Panel(Say.text("ops.letters"), letters)
            .actions(downloads.excel(ConsoleSheets.LETTERS, letters::alike))
            .named("ops-letters"),
        new Panel(Say.text("ops.districts"), districts));
  }

  @Override
  protected void look() {
    var figures = feeds.figures();
    var perSecond = Say.text("ops.per-second");
    accepted
        .show(Say.number(figures.acceptedPerSecond(), 1), perSecond)
        .from("server", figures.at());
    stored
        .show(Say.number(figures.storedPerSecond(), 1), perSecond)
        .context(Say.text("ops.points"))
        .from("server", figures.at());
    lag.show(figures.lag())
        .toned(figures.lag() > 0 ? Tone.NOTICE : Tone.GOOD)
        .from(SOURCE, figures.at());
    consumers
        .show(figures.consumers())
        .toned(figures.brokerReachable() ? Tone.GOOD : Tone.CRITICAL)
        .from(SOURCE, figures.at());
    districts.show(figures.districts());
    letters.look();
  }
}
