package org.linli.ui.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.entity.Tier;
import org.linli.cases.boundary.Cases;
import org.linli.cases.entity.CaseDraft;
import org.linli.look.access.Needs;
import org.linli.places.boundary.Places;
import org.linli.places.entity.PlaceKind;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.PhotoField;
import org.linli.ui.parts.PlaceField;
import org.linli.ui.parts.Screen;

/** What I saw and photographed on my round becomes a case on the spot. */
@Route(value = "grid/patrol", layout = GridLayout.class)
@Needs(value = "cases:handle", tiers = Tier.COMMUNITY)
public class PatrolView extends Screen {

  private static final List<String> KINDS =
      List.of("FACILITY", "SANITATION", "ENVIRONMENT", "SECURITY", "HEALTH", "FIRE", "LIFT");
  private static final List<String> SEVERITIES = List.of("MINOR", "MAJOR", "CRITICAL");
  private static final int LONGEST_TITLE = 200;

  private final transient Cases cases;
  private final Select<String> kind;
  private final Select<String> severity;
  private final TextField title;
  private final com.vaadin.flow.component.textfield.TextArea description;
  private final PlaceField place;
  private final PhotoField photos;

  @Inject
  public PatrolView(Cases cases, Places places) {
    super("grid.patrol");
    this.cases = cases;
    kind = choice("case.kind", "CaseKind", KINDS);
    severity = choice("case.severity", "Severity", SEVERITIES);
    title = new TextField(say("grid.patrol.what"));
    title.setRequiredIndicatorVisible(true);
    title.setErrorMessage(say("form.required"));
    title.setMaxLength(LONGEST_TITLE);
    description = Ask.area(say("case.description"));
    place =
        new PlaceField(
            say("case.place"),
            places.tree().stream()
                .filter(row -> row.kind() != PlaceKind.GRID && row.kind() != PlaceKind.ROOM)
                .toList());
    photos = new PhotoField(speech());
    var form = new Div(title, photos, kind, severity, place, description);
    form.addClassName("phone-form");
    var send = new Button(say("grid.patrol.send"), VaadinIcon.PAPERPLANE.create(), click -> send());
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    send.addClassName("thumb-button");
    var thumb = new Div(send);
    thumb.addClassName("thumb");
    add(form, thumb);
  }

  private void send() {
    title.setInvalid(title.getValue().isBlank());
    if (!title.isInvalid() && Deed.attempt(say("grid.patrol.sent"), this::open)) {
      getUI().ifPresent(ui -> ui.navigate(MyCasesView.class));
    }
  }

  private void open() {
    cases.open(
        new CaseDraft(
            kind.getValue(),
            "PATROL",
            title.getValue().strip(),
            description.getValue().strip(),
            severity.getValue(),
            place.place(),
            photos.photos()));
  }

  private Select<String> choice(String label, String word, List<String> items) {
    var select = new Select<String>();
    select.setLabel(say(label));
    select.setItems(items);
    select.setItemLabelGenerator(item -> speech().word(word, item));
    select.setValue(items.getFirst());
    return select;
  }
}
