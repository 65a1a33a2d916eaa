package org.linli.ui.resident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.linkage.boundary.Warnings;
import org.linli.look.access.HomeOf;
import org.linli.look.access.Needs;
import org.linli.notices.boundary.Notices;
import org.linli.notices.boundary.OwnNotices;
import org.linli.notices.entity.NoticeRow;
import org.linli.ui.field.FieldLink;
import org.linli.ui.linkage.WarningCards;
import org.linli.ui.neighbours.NeighbourhoodView;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.NoticeCards;
import org.linli.ui.parts.Screen;

/** What the community announces. */
@Route(value = "resident", layout = ResidentLayout.class)
@Needs(value = "notices:read", tiers = Tier.RESIDENT)
@HomeOf("RESIDENT")
public class AnnouncedView extends Screen {

  private static final int SHOWN = 30;
  private static final int WARNINGS = 10;

  private final transient Notices notices;
  private final transient Warnings warnings;
  private final transient OwnNotices own;
  private final Div list = new Div();

  @Inject
  public AnnouncedView(Notices notices, Warnings warnings, OwnNotices own) {
    super("resident.notices");
    this.notices = notices;
    this.warnings = warnings;
    this.own = own;
    list.addClassName("phone-list");
    add(new FieldLink(speech()), list);
    refresh();
    freshOn("notices", "linkage");
  }

  private void seen(UUID warning) {
    if (Deed.attempt(() -> warnings.seen(warning))) {
      refresh();
    }
  }

  private NoticeAnswer answer(NoticeRow notice) {
    return new NoticeAnswer(speech(), own, notice, this::refresh);
  }

  @Override
  protected void refresh() {
    list.removeAll();
    var wishes = new RouterLink(say("letters.open-wishes"), ResidentLettersView.class);
    wishes.addClassName("text-link");
    var together = new RouterLink(say("resident.neighbours.open"), NeighbourhoodView.class);
    together.addClassName("text-link");
    list.add(
        new WarningCards(speech(), warnings.mine(PageRequest.first(WARNINGS)).items(), this::seen),
        new NoticeCards(speech(), notices.list(PageRequest.first(SHOWN)).items(), this::answer),
        together,
        wishes,
        source("notices"));
  }
}
