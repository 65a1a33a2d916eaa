package org.linli.ui.matters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.linli.access.boundary.Refusal;
import org.linli.cases.entity.Photo;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.FormView;
import org.linli.matters.entity.GridEvent;
import org.linli.matters.entity.KindDetail;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.PlaceNeed;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.PhotoField;
import org.linli.ui.parts.PlaceField;
import org.linli.ui.parts.Speech;

/**
 * What somebody saw: a few words, photographs, where it is; then whatever else the community's own
 * form asks for.
 */
public final class ReportForm extends Div {

  private static final int LONGEST = 200;
  private static final Set<String> USUAL = Set.of(GridEvent.WHAT, GridEvent.PHOTOS);

  private final Speech speech;
  private final transient KindDetail kind;
  private final TextField title;
  private final PhotoField photos;
  private final Span missing = new Span();
  private final PlaceField place;
  private final TextField where;
  private final SpotField spot;
  private final TextArea text;
  private final FormPanel rest;
  private transient UUID fixed;
  private transient UnaryOperator<String> telling = UnaryOperator.identity();

  /**
   * @param what what the title is called here
   * @param places of which one is chosen
   * @param whereabouts the place that a spot on the map is at
   */
  public ReportForm(
      Speech speech,
      String what,
      KindDetail kind,
      List<PlaceRow> places,
      Function<Location, Optional<UUID>> whereabouts) {
    this.speech = speech;
    this.kind = kind;
    addClassNames("phone-form", "report-form");
    title = line(what);
    title.setRequiredIndicatorVisible(true);
    photos = new PhotoField(speech);
    photos.setVisible(GridEvent.takes(kind.form(), GridEvent.PHOTOS));
    missing.addClassName("problem");
    missing.getElement().setAttribute("role", "alert");
    place = new PlaceField(speech.say("report.place"), places);
    place.setHelperText(speech.say("matters.place-or-spot"));
    place.setRequiredIndicatorVisible(kind.kind().place() == PlaceNeed.REQUIRED);
    where = line(speech.say("report.where"));
    where.setPlaceholder(speech.say("report.where-hint"));
    spot = new SpotField(speech, places, whereabouts);
    text = Ask.area(speech.say("report.text"));
    text.setVisible(tellsMore());
    room(0);
    rest = new FormPanel(speech, others(kind.form()));
    add(title, photos, missing);
    if (hasPlace()) {
      add(place, where, spot);
    }
    add(text, rest);
  }

  /**
   * What the community's form asks for; empty where it is not open to that door, which the screen
   * has to say.
   */
  public static Optional<KindDetail> offered(Supplier<KindDetail> form) {
    try {
      return Optional.of(form.get());
    } catch (Refusal refusal) {
      if (refusal.code().equals("matter-door")) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  /** The places that one may name on the way: not those behind a door. */
  public static List<PlaceRow> outside(List<PlaceRow> places) {
    return places.stream()
        .filter(row -> row.kind() != PlaceKind.GRID && row.kind() != PlaceKind.ROOM)
        .toList();
  }

  private boolean tellsMore() {
    return GridEvent.takes(kind.form(), GridEvent.WHAT);
  }

  private boolean hasPlace() {
    return kind.kind().place() != PlaceNeed.NONE;
  }

  /** The words, besides those that are said for the writer, are as long as the form takes. */
  private void room(int said) {
    var longest = GridEvent.longest(kind.form(), GridEvent.WHAT);
    if (longest < Integer.MAX_VALUE) {
      text.setMaxLength(Math.max(1, longest - said));
    }
  }

  private TextField line(String label) {
    var field = new TextField(label);
    field.setMaxLength(LONGEST);
    return field;
  }

  /** What the form of the community writes besides; no section is left without fields. */
  private static FormView others(FormView form) {
    var fields = form.fields().stream().filter(field -> !USUAL.contains(field.id())).toList();
    return new FormView(
        form.sections().stream()
            .filter(
                section ->
                    fields.stream()
                        .anyMatch(
                            field -> field.writable() && field.section().equals(section.id())))
            .toList(),
        fields);
  }

  /**
   * About a thing. Which one it is stands in the words of what was found; where the form takes
   * none, in those of the spot.
   *
   * @param code by which it is found
   * @param telling adds which thing it is to what is said
   * @param at its place; null where it has none, which is asked then
   */
  public ReportForm about(String words, String code, UnaryOperator<String> telling, UUID at) {
    if (tellsMore()) {
      this.telling = telling;
      room(telling.apply("").length());
    } else if (hasPlace()) {
      where.setValue(code);
    }
    title.setValue(words.length() <= LONGEST ? words : words.substring(0, LONGEST));
    fixed = at;
    place.setVisible(at == null);
    spot.setVisible(at == null);
    return this;
  }

  /** Whether all that has to be there is there; where not, the fields say so. */
  public boolean isComplete() {
    title.setInvalid(title.getValue().isBlank());
    title.setErrorMessage(speech.say("form.required"));
    var nowhere =
        kind.kind().place() == PlaceNeed.REQUIRED && place() == null && spot.location() == null;
    place.setInvalid(nowhere);
    place.setErrorMessage(speech.say("form.required"));
    var unseen = isRequired(GridEvent.PHOTOS) && photos.photos().isEmpty();
    missing.setText(unseen ? speech.say("report.photo-required") : "");
    return rest.isComplete() && !title.isInvalid() && !nowhere && !unseen;
  }

  private boolean isRequired(String field) {
    return kind.form().fields().stream()
        .filter(FieldView::required)
        .anyMatch(one -> one.id().equals(field));
  }

  private UUID place() {
    if (!hasPlace()) {
      return null;
    }
    return fixed == null ? place.place() : fixed;
  }

  /** What is filled in. */
  public GridEvent event() {
    return new GridEvent(
        title.getValue(),
        tellsMore() ? telling.apply(text.getValue().strip()) : "",
        place(),
        where.getValue(),
        spot.location(),
        photos.photos().stream().map(Photo::content).toList(),
        rest.values());
  }
}
