package org.linli.ui.resident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.cases.boundary.Reports;
import org.linli.look.access.Needs;
import org.linli.places.boundary.HomePlaces;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.PhotoField;
import org.linli.ui.parts.PlaceField;
import org.linli.ui.parts.Screen;

/** Report something with a photograph 随手拍, and see what became of it. */
@Route(value = "resident/report", layout = ResidentLayout.class)
@Needs(value = "reports:write", tiers = Tier.RESIDENT)
public class ReportView extends Screen {

  private static final int SHOWN = 30;
  private static final int LONGEST_TITLE = 200;

  private final transient Reports reports;
  private final TextField title;
  private final PlaceField place;
  private final TextField where;
  private final TextArea text;
  private final PhotoField photos;
  private final Div mine = new Div();

  @Inject
  public ReportView(Reports reports, HomePlaces places) {
    super("resident.report");
    this.reports = reports;
    title = new TextField(say("report.what"));
    title.setRequiredIndicatorVisible(true);
    title.setErrorMessage(say("form.required"));
    title.setMaxLength(LONGEST_TITLE);
    place = new PlaceField(say("report.place"), places.around());
    place.setHelperText(say("report.place-hint"));
    where = new TextField(say("report.where"));
    where.setPlaceholder(say("report.where-hint"));
    where.setMaxLength(LONGEST_TITLE);
    text = Ask.area(say("report.text"));
    photos = new PhotoField(speech());
    var form = new Div(title, photos, place, where, text, sendButton());
    form.addClassName("phone-form");
    mine.addClassName("phone-list");
    add(form, mine);
    refresh();
    freshOn("cases");
  }

  private Button sendButton() {
    var send = new Button(say("report.send"), VaadinIcon.PAPERPLANE.create(), click -> send());
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    send.addClassName("thumb-button");
    return send;
  }

  private void send() {
    title.setInvalid(title.getValue().isBlank());
    if (!title.isInvalid() && Deed.attempt(say("report.sent"), this::report)) {
      title.clear();
      place.clear();
      where.clear();
      text.clear();
      photos.clear();
      title.setInvalid(false);
      refresh();
    }
  }

  private void report() {
    reports.report(
        title.getValue().strip(),
        told(where.getValue(), text.getValue()),
        place.place(),
        photos.photos());
  }

  /** Where exactly, in the resident's own words, stands first. */
  static String told(String where, String text) {
    var told = text == null ? "" : text.strip();
    return where == null || where.isBlank()
        ? told
        : where.strip() + (told.isEmpty() ? "" : "\n" + told);
  }

  @Override
  protected void refresh() {
    mine.removeAll();
    mine.add(
        new H2(say("report.mine")),
        new ReportProgress(speech(), reports, reports.mine(PageRequest.first(SHOWN)).items()),
        source("cases"));
  }
}
