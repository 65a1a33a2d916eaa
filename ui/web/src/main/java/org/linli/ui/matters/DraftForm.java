package org.linli.ui.matters;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.KindDetail;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.PlaceNeed;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.PlaceField;
import org.linli.ui.parts.Speech;

/** What a kind asks of whoever begins it: its own form, where, and for whom. */
public final class DraftForm extends Div {

  private static final int LONGEST = 200;

  private final transient KindDetail kind;
  private final FormPanel form;
  private final TextField title;
  private final TextField spot;
  private final PlaceField place;
  private final SpotField map;
  private final TextField name;
  private final TextField phone;
  private final Checkbox anonymous;
  private final Speech speech;

  /**
   * @param named whether somebody writes down for whom it is
   */
  public DraftForm(Speech speech, KindDetail kind, List<PlaceRow> places, boolean named) {
    this(speech, kind, places, named, null);
  }

  /**
   * @param named whether somebody writes down for whom it is
   * @param whereabouts the place that a spot on the map is at; null where nobody shows one
   */
  public DraftForm(
      Speech speech,
      KindDetail kind,
      List<PlaceRow> places,
      boolean named,
      Function<Location, Optional<UUID>> whereabouts) {
    this.speech = speech;
    this.kind = kind;
    addClassName("phone-form");
    title = line("matters.title");
    title.setHelperText(speech.say("matters.title-hint"));
    place = new PlaceField(speech.say("matters.place"), places);
    place.setRequiredIndicatorVisible(kind.kind().place() == PlaceNeed.REQUIRED);
    place.setWidthFull();
    spot = line("matters.spot");
    map = whereabouts == null ? null : new SpotField(speech, places, whereabouts);
    name = line("matters.applicant");
    phone = line("matters.phone");
    anonymous = new Checkbox(speech.say("matters.anonymous"));
    form = new FormPanel(speech, kind.form());
    add(new Paragraph(kind.kind().purpose()));
    kind.items().forEach(item -> add(new ItemGuide(speech, kind.kind().kind(), item, named)));
    add(title);
    if (kind.kind().place() != PlaceNeed.NONE) {
      add(place, spot);
      if (map != null) {
        add(map);
      }
    }
    add(form, new H3(speech.say("matters.for-whom")));
    if (named) {
      add(name);
    }
    add(phone);
    if (kind.kind().anonymous()) {
      add(anonymous);
    }
  }

  private TextField line(String key) {
    var field = new TextField(speech.say(key));
    field.setMaxLength(LONGEST);
    field.setWidthFull();
    return field;
  }

  /** With the item chosen that somebody came for; one that is not known is left to be chosen. */
  public void choose(String item) {
    form.choose(MatterForm.ITEM, item);
  }

  /** Whether all that has to be there is there; where not, the fields say so. */
  public boolean isComplete() {
    var missing =
        kind.kind().place() == PlaceNeed.REQUIRED
            && place.place() == null
            && (map == null || map.location() == null);
    place.setInvalid(missing);
    place.setErrorMessage(speech.say("form.required"));
    return form.isComplete() && !missing;
  }

  /** What is filled in. */
  public MatterDraft draft(Door door) {
    return new MatterDraft(
        kind.kind().kind(),
        door,
        title.getValue(),
        place.place(),
        spot.getValue(),
        Boolean.TRUE.equals(anonymous.getValue()),
        new Applicant(name.getValue(), phone.getValue()),
        form.values(),
        map == null ? null : map.location());
  }
}
