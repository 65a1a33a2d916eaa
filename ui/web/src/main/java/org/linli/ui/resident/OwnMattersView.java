package org.linli.ui.resident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.Notes;
import org.linli.matters.boundary.Appointments;
import org.linli.matters.boundary.MatterPapers;
import org.linli.matters.boundary.OwnMatters;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.FormView;
import org.linli.matters.entity.KindView;
import org.linli.matters.entity.MatterPaper;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Satisfaction;
import org.linli.matters.entity.WorkItem;
import org.linli.places.boundary.HomePlaces;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.matters.DraftForm;
import org.linli.ui.matters.FormPanel;
import org.linli.ui.matters.MatterPanel;
import org.linli.ui.matters.PapersPanel;
import org.linli.ui.matters.Receipt;
import org.linli.ui.matters.Taps;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;

/** What I may ask for, what I am asked, and how far each of mine has come. */
@Route(value = "resident/matters", layout = ResidentLayout.class)
@Needs(value = "matters:apply", tiers = Tier.RESIDENT)
public class OwnMattersView extends Screen implements BeforeEnterObserver {

  private static final int SHOWN = 30;

  private final transient OwnMatters matters;
  private final transient List<PlaceRow> places;
  private final transient MatterPapers papers;
  private final transient Downloads downloads;
  private final Select<KindView> kind = new Select<>();
  private final Div form = new Div();
  private final Div asked = new Div();
  private final Div mine = new Div();

  @Inject
  public OwnMattersView(
      OwnMatters matters,
      Appointments appointments,
      HomePlaces places,
      Scopes scopes,
      MatterPapers papers,
      Downloads downloads) {
    super("resident.matters");
    this.matters = matters;
    this.papers = papers;
    this.downloads = downloads;
    this.places = scopes.caller().may("reports:write") ? places.around() : List.of();
    kind.setLabel(say("resident.matters.kind"));
    kind.setItems(matters.kinds());
    kind.setItemLabelGenerator(KindView::name);
    kind.setWidthFull();
    kind.addValueChangeListener(change -> begin());
    mine.addClassName("phone-list");
    asked.addClassName("phone-list");
    var choose = new Div(kind, form);
    choose.addClassName("phone-form");
    add(asked, choose, mine, new BookingPanel(speech(), appointments, matters));
    refresh();
    freshOn("matters");
  }

  /** The code on a guide, and the tiles of a terminal, name kind and item. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var words = event.getLocation().getQueryParameters();
    words
        .getSingleParameter("kind")
        .ifPresent(wanted -> enter(wanted, words.getSingleParameter("item").orElse(null)));
  }

  /** Opens the form of a kind, with its item chosen; what is not offered opens nothing. */
  void enter(String wanted, String item) {
    kind.getListDataView()
        .getItems()
        .filter(one -> one.kind().equals(wanted))
        .findFirst()
        .ifPresent(
            one -> {
              kind.setValue(one);
              form.getChildren()
                  .filter(DraftForm.class::isInstance)
                  .forEach(draft -> ((DraftForm) draft).choose(item));
            });
  }

  private void begin() {
    form.removeAll();
    if (kind.getValue() == null) {
      return;
    }
    var detail = Deed.asked(() -> matters.get(kind.getValue().kind()));
    if (detail != null) {
      var draft = new DraftForm(speech(), detail, places, false);
      var look = new Button(say("resident.matters.check"), click -> check(draft));
      look.addThemeVariants(ButtonVariant.LUMO_LARGE);
      form.add(draft, look, large("resident.matters.send", () -> send(draft)));
    }
  }

  /** Looks it through before it is sent 预审: what is missing is said, and nothing is taken up. */
  private void check(DraftForm draft) {
    var faults = Deed.asked(() -> matters.faults(draft.draft(Door.RESIDENT)));
    if (faults != null && faults.isEmpty()) {
      Notes.done(say("resident.matters.checked"));
    } else if (faults != null) {
      Notes.failed(
          faults.stream()
              .map(fault -> fault.in(speech().locale()))
              .distinct()
              .collect(Collectors.joining("\n")));
    }
  }

  private void send(DraftForm draft) {
    if (!draft.isComplete()) {
      return;
    }
    var opened = Deed.asked(() -> matters.open(draft.draft(Door.RESIDENT)));
    if (opened != null) {
      Notes.done(say("resident.matters.sent", opened.number()));
      kind.clear();
      form.removeAll();
      var receipt = new Receipt(speech(), opened);
      form.add(receipt);
      receipt.focus();
      refresh();
    }
  }

  @Override
  protected void refresh() {
    asked.removeAll();
    var questions = matters.tasks(PageRequest.first(SHOWN)).items();
    if (!questions.isEmpty()) {
      asked.add(new H2(say("resident.matters.asked")));
      questions.forEach(item -> asked.add(question(item)));
    }
    mine.removeAll();
    mine.add(new H2(say("resident.matters.mine")));
    var own = matters.list(PageRequest.first(SHOWN)).items();
    if (own.isEmpty()) {
      mine.add(empty(VaadinIcon.FILE_TEXT_O, "empty.own-matters"));
    }
    own.forEach(row -> mine.add(card(row)));
    mine.add(source("cases"));
  }

  /** Something that waits for my word, with its form. */
  private Component question(WorkItem item) {
    var card = new Article(new H3(say("resident.matters.question", item.title(), item.step())));
    card.addClassName("report-card");
    Deed.attempt(
        () ->
            matters
                .task(item.task())
                .ifPresent(
                    view -> {
                      var answer = new FormPanel(speech(), view.form(), file -> own(item, file));
                      if (isTapped(view.form())) {
                        card.add(new Taps(speech(), word -> tap(item.matter(), word)));
                      }
                      card.add(
                          answer,
                          large("resident.matters.answer", () -> answer(item.task(), answer)));
                    }));
    return card;
  }

  private Enclosure own(WorkItem item, UUID file) {
    return matters.get(item.matter(), file);
  }

  /** Whether nothing more has to be said than how content one is. */
  private static boolean isTapped(FormView form) {
    var asked =
        form.fields().stream().filter(field -> field.writable() && field.required()).toList();
    return asked.size() == 1 && asked.getFirst().id().equals(Satisfaction.FIELD);
  }

  private void tap(UUID matter, Satisfaction word) {
    if (Deed.attempt(say("resident.matters.answered"), () -> matters.appraise(matter, word))) {
      refresh();
    }
  }

  private void answer(UUID task, FormPanel answer) {
    if (answer.isComplete()
        && Deed.attempt(
            say("resident.matters.answered"),
            () -> matters.complete(task, answer.values(), null))) {
      refresh();
    }
  }

  private Component card(MatterRow row) {
    return new OwnCard(
        speech(),
        row,
        more -> {
          var detail = matters.get(row.id());
          if (detail.appraisable() && detail.row().state() == MatterState.ENDED) {
            more.add(new Taps(speech(), word -> tap(row.id(), word)));
          }
          more.add(
              new PapersPanel(speech(), papers.own(row.id()), paper -> file(row.id(), paper)),
              new FormPanel(speech(), detail.form(), file -> matters.get(row.id(), file)),
              MatterPanel.history(speech(), detail.stages()));
        });
  }

  private Component file(UUID matter, MatterPaper paper) {
    return downloads.link(
        say("matters.paper-file"),
        () -> {
          var file = papers.get(matter, paper.id());
          return new Downloads.Content(file.name(), file.type(), file.content());
        });
  }

  private Button large(String key, Runnable deed) {
    var button = new Button(say(key), VaadinIcon.CHECK.create(), click -> deed.run());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    button.addClassName("thumb-button");
    return button;
  }
}
