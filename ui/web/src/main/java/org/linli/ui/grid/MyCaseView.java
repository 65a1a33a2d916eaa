package org.linli.ui.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Tier;
import org.linli.cases.boundary.Cases;
import org.linli.cases.entity.CaseDetail;
import org.linli.look.access.Needs;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Chips;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.DueTime;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.PhotoField;
import org.linli.ui.parts.PhotoStrip;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Timeline;

/** One of my cases on the spot: what and where, then the one thing to do next, at the thumb. */
@Route(value = "grid/case", layout = GridLayout.class)
@Needs(value = "cases:handle", tiers = Tier.COMMUNITY)
public class MyCaseView extends Screen implements HasUrlParameter<String> {

  private final transient Cases cases;
  private final Div content = new Div();
  private final Div thumb = new Div();
  private UUID id;

  @Inject
  public MyCaseView(Cases cases) {
    super("grid.case");
    this.cases = cases;
    content.addClassName("phone-list");
    thumb.addClassName("thumb");
    var back = new RouterLink(say("grid.case.back"), MyCasesView.class);
    back.addClassName("back");
    add(back, content, thumb);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    try {
      id = UUID.fromString(parameter);
    } catch (IllegalArgumentException e) {
      throw new NotFound("case");
    }
    refresh();
  }

  @Override
  protected void refresh() {
    show(cases.get(id));
  }

  private void show(CaseDetail detail) {
    var row = detail.row();
    lead(row.number());
    content.removeAll();
    thumb.removeAll();
    var chips =
        new Div(
            Chips.due(speech(), DueTime.of(row, Instant.now())),
            Chips.severity(speech(), row.severity()),
            Chips.state(speech(), row.state()));
    chips.addClassName("chips");
    content.add(
        new H2(row.title()),
        chips,
        new Paragraph(detail.description()),
        new Facts()
            .fact(
                say("case.place"), row.placeName() == null ? say("case.no-place") : row.placeName())
            .fact(say("case.kind"), speech().word("CaseKind", row.kind()))
            .fact(say("case.due-at"), speech().moment(row.dueAt())));
    if (!detail.photos().isEmpty()) {
      content.add(
          new PhotoStrip(
              speech(), detail.photos().stream().map(photo -> cases.photo(id, photo)).toList()));
    }
    switch (row.state()) {
      case DISPATCHED -> thumb.add(large("grid.case.accept", this::accept));
      case ACCEPTED -> handling();
      default -> {}
    }
    content.add(new H2(say("case.history")), new Timeline(speech(), detail.steps()));
  }

  private void handling() {
    var note = Ask.area(say("grid.case.note"));
    var photos = new PhotoField(speech());
    content.add(note, photos);
    thumb.add(
        large(
            "grid.case.handle",
            () -> {
              note.setInvalid(note.getValue().isBlank());
              note.setErrorMessage(say("grid.case.note-needed"));
              if (!note.isInvalid()
                  && Deed.attempt(
                      say("grid.case.handled"),
                      () -> cases.handle(id, note.getValue().strip(), photos.photos()))) {
                refresh();
              }
            }));
  }

  private void accept() {
    if (Deed.attempt(say("grid.case.accepted"), () -> cases.accept(id))) {
      refresh();
    }
  }

  private Button large(String key, Runnable deed) {
    var button = new Button(say(key), VaadinIcon.CHECK.create(), click -> deed.run());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    button.addClassName("thumb-button");
    return button;
  }
}
