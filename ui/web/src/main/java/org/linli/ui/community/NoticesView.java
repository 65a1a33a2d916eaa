package org.linli.ui.community;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.shell.MainLayout;
import org.linli.notices.boundary.NoticeDesk;
import org.linli.notices.boundary.Notices;
import org.linli.notices.entity.NoticeRow;
import org.linli.places.boundary.Places;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.NoticeCards;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Verb;

/** What the community tells its residents: published, in force for a time, withdrawn. */
@Route(value = "community/notices", layout = MainLayout.class)
@Needs(value = "notices:read", tiers = Tier.COMMUNITY)
@Nav(title = "community.notices.title", icon = VaadinIcon.MEGAPHONE, order = 12)
public class NoticesView extends Screen {

  private static final int SHOWN = 100;

  private final transient Notices notices;
  private final transient NoticeDesk desk;
  private final transient Downloads downloads;
  private final boolean mayWrite;
  private final Div list = new Div();

  @Inject
  public NoticesView(
      Notices notices, NoticeDesk desk, Places places, Scopes scopes, Downloads downloads) {
    super("community.notices");
    this.notices = notices;
    this.desk = desk;
    this.downloads = downloads;
    mayWrite = scopes.caller().may("notices:write");
    if (mayWrite) {
      var publish =
          new Button(
              say("notice.publish"),
              VaadinIcon.PLUS.create(),
              click -> new PublishNotice(speech(), desk, places, this::refresh).open());
      publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(publish);
    }
    add(list, source("notices"));
    refresh();
    freshOn("notices");
  }

  @Override
  protected void refresh() {
    list.removeAll();
    list.add(
        new NoticeCards(
            speech(),
            notices.list(PageRequest.first(SHOWN)).items(),
            mayWrite ? this::deeds : null));
  }

  private Component deeds(NoticeRow notice) {
    var readers =
        Verb.framed(
            say("notice.readers"),
            () -> new ReadersDialog(speech(), desk, notice, downloads).open());
    readers.setAriaLabel(say("notice.readers-of", notice.title()));
    return new Div(withdrawal(notice), readers);
  }

  private Component withdrawal(NoticeRow notice) {
    var button =
        new Button(
            say("notice.withdraw"),
            click ->
                Ask.sure(
                    speech(),
                    say("notice.withdraw"),
                    say("notice.withdraw-sure", notice.title()),
                    () -> {
                      notices.withdraw(notice.id());
                      refresh();
                    }));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(say("notice.withdraw-of", notice.title()));
    return button;
  }

  static Instant endOf(LocalDate lastDay, ZoneId zone) {
    return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
