package org.linli.ui.resident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.cases.boundary.Reports;
import org.linli.cases.entity.CaseRow;
import org.linli.look.access.Needs;
import org.linli.look.part.Notes;
import org.linli.matters.boundary.GridEvents;
import org.linli.matters.entity.KindDetail;
import org.linli.matters.entity.MatterRow;
import org.linli.places.boundary.HomePlaces;
import org.linli.ui.matters.FormPanel;
import org.linli.ui.matters.MatterPanel;
import org.linli.ui.matters.Receipt;
import org.linli.ui.matters.ReportForm;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;

/** Report something with a photograph 随手拍, and see what became of it. */
@Route(value = "resident/report", layout = ResidentLayout.class)
@Needs(value = "reports:write", tiers = Tier.RESIDENT)
public class ReportView extends Screen {

  private static final int SHOWN = 30;

  private final transient GridEvents events;
  private final transient Reports reports;
  private final transient HomePlaces places;
  private final Div asked = new Div();
  private final Div receipt = new Div();
  private final Div mine = new Div();
  private transient List<MatterRow> own;
  private transient List<CaseRow> before;

  @Inject
  public ReportView(GridEvents events, Reports reports, HomePlaces places) {
    super("resident.report");
    this.events = events;
    this.reports = reports;
    this.places = places;
    mine.addClassName("phone-list");
    add(asked, receipt, mine);
    ReportForm.offered(events::get)
        .ifPresentOrElse(
            this::ask, () -> asked.add(empty(VaadinIcon.BAN, "matters.not-by-this-door")));
    refresh();
    freshOn("cases", "matters");
  }

  private void ask(KindDetail kind) {
    var form =
        new ReportForm(speech(), say("report.what"), kind, places.around(), events::whereabouts);
    var send =
        new Button(say("report.send"), VaadinIcon.PAPERPLANE.create(), click -> send(form, kind));
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    send.addClassName("thumb-button");
    form.add(send);
    asked.removeAll();
    asked.add(form);
  }

  private void send(ReportForm form, KindDetail kind) {
    if (!form.isComplete()) {
      return;
    }
    var opened = Deed.asked(() -> events.report(form.event()));
    if (opened == null) {
      return;
    }
    Notes.done(say("report.sent"));
    ask(kind);
    var paper = new Receipt(speech(), opened);
    receipt.removeAll();
    receipt.add(paper);
    refresh();
    paper.focus();
  }

  @Override
  protected void refresh() {
    var ownNow = events.mine(PageRequest.first(SHOWN)).items();
    var beforeNow = reports.mine(PageRequest.first(SHOWN)).items();
    // The same ones are left as they stand: what somebody opened stays open.
    if (ownNow.equals(own) && beforeNow.equals(before)) {
      return;
    }
    own = ownNow;
    before = beforeNow;
    mine.removeAll();
    mine.add(new H2(say("report.mine")));
    own.forEach(row -> mine.add(card(row)));
    if (own.isEmpty() && before.isEmpty()) {
      mine.add(empty(VaadinIcon.CAMERA, "empty.reports"));
    } else if (!before.isEmpty()) {
      mine.add(new ReportProgress(speech(), reports, before));
    }
    mine.add(source("cases"));
  }

  private OwnCard card(MatterRow row) {
    return new OwnCard(
        speech(),
        row,
        more -> {
          var detail = events.get(row.id());
          more.add(
              new FormPanel(speech(), detail.form(), file -> events.get(row.id(), file)),
              MatterPanel.history(speech(), detail.stages()));
        });
  }
}
