package org.linli.ui.community;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
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
import org.linli.look.part.Calendar;
import org.linli.look.shell.MainLayout;
import org.linli.notices.boundary.Notices;
import org.linli.notices.entity.NoticeRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.NoticeCards;
import org.linli.ui.parts.Screen;

/** What the community tells its residents: published, in force for a time, withdrawn. */
@Route(value = "community/notices", layout = MainLayout.class)
@Needs(value = "notices:read", tiers = Tier.COMMUNITY)
@Nav(title = "community.notices.title", icon = VaadinIcon.MEGAPHONE, order = 12)
public class NoticesView extends Screen {

  private static final int SHOWN = 100;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BODY = 8000;

  private final transient Notices notices;
  private final boolean mayWrite;
  private final Div list = new Div();

  @Inject
  public NoticesView(Notices notices, Scopes scopes) {
    super("community.notices");
    this.notices = notices;
    mayWrite = scopes.caller().may("notices:write");
    if (mayWrite) {
      var publish = new Button(say("notice.publish"), VaadinIcon.PLUS.create(), click -> publish());
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
            mayWrite ? this::withdrawal : null));
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

  private void publish() {
    var title = new TextField(say("notice.title"));
    title.setMaxLength(LONGEST_TITLE);
    title.setRequiredIndicatorVisible(true);
    title.setErrorMessage(say("form.required"));
    title.setWidthFull();
    var body = Ask.area(say("notice.body"));
    body.setMaxLength(LONGEST_BODY);
    body.setMinRows(6);
    var until = Calendar.day(say("notice.until-field"));
    until.setMin(LocalDate.now(speech().zone()));
    new Ask(speech(), say("notice.publish"))
        .with(title, body, until)
        .answer(
            say("notice.publish"),
            () -> {
              title.setInvalid(title.getValue().isBlank());
              return !title.isInvalid()
                  && Deed.attempt(
                      say("notice.published"),
                      () ->
                          publish(
                              title.getValue().strip(), body.getValue().strip(), until.getValue()));
            })
        .open();
  }

  /** The last day belongs to it. */
  private void publish(String title, String body, LocalDate lastDay) {
    notices.publish(title, body, endOf(lastDay, speech().zone()));
    refresh();
  }

  static Instant endOf(LocalDate lastDay, ZoneId zone) {
    return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
