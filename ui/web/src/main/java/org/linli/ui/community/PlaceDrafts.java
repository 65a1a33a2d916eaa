package org.linli.ui.community;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Predicate;
import org.linli.places.entity.PlaceDraft;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;

/** A place is described: what kind, under which name and code, in which grid, where it lies. */
final class PlaceDrafts {

  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_NAME = 120;

  private final Speech speech;
  private final PlaceRow parent;
  private final Predicate<PlaceDraft> taken;
  private final Runnable changed;
  private final Select<PlaceKind> kind = new Select<>();
  private final TextField code;
  private final TextField name;
  private final Select<PlaceRow> grid = new Select<>();
  private final IntegerField floor;
  private final Checkbox old;
  private final NumberField longitude;
  private final NumberField latitude;

  PlaceDrafts(
      Speech speech,
      PlaceRow parent,
      List<PlaceRow> grids,
      Predicate<PlaceDraft> taken,
      Runnable changed) {
    this.speech = speech;
    this.parent = parent;
    this.taken = taken;
    this.changed = changed;
    var kinds = below(parent == null ? null : parent.kind());
    kind.setLabel(speech.say("place.kind"));
    kind.setItems(kinds);
    kind.setItemLabelGenerator(item -> speech.word("PlaceKind", item));
    kind.setValue(kinds.isEmpty() ? null : kinds.getFirst());
    code = required("place.code", LONGEST_CODE);
    name = required("place.name", LONGEST_NAME);
    grid.setLabel(speech.say("place.grid"));
    grid.setItems(grids);
    grid.setEmptySelectionAllowed(true);
    grid.setItemLabelGenerator(item -> item == null ? speech.say("word.none") : item.name());
    floor = new IntegerField(speech.say("place.floor"));
    old = new Checkbox(speech.say("place.old"));
    longitude = new NumberField(speech.say("place.longitude"));
    latitude = new NumberField(speech.say("place.latitude"));
    kind.addValueChangeListener(change -> fit());
    fit();
  }

  /** What may lie in a place of this kind; without a place, what stands on top. */
  static List<PlaceKind> below(PlaceKind above) {
    if (above == null) {
      return List.of(PlaceKind.COMPOUND, PlaceKind.GRID, PlaceKind.PUBLIC);
    }
    return switch (above) {
      case COMPOUND -> List.of(PlaceKind.BUILDING, PlaceKind.PUBLIC);
      case BUILDING -> List.of(PlaceKind.UNIT, PlaceKind.ROOM);
      case UNIT -> List.of(PlaceKind.ROOM);
      case GRID, ROOM, PUBLIC -> List.of();
    };
  }

  void open() {
    var ask = new Ask(speech, speech.say("place.add"));
    if (kind.getValue() == null) {
      ask.text(speech.say("place.nothing-below")).open();
      return;
    }
    ask.text(parent == null ? speech.say("place.on-top") : speech.say("place.into", parent.name()))
        .with(new FormLayout(kind, name, code, grid, floor, old, longitude, latitude))
        .answer(speech.say("place.add"), this::save)
        .open();
  }

  private void fit() {
    var chosen = kind.getValue();
    grid.setVisible(chosen == PlaceKind.BUILDING || chosen == PlaceKind.PUBLIC);
    floor.setVisible(chosen == PlaceKind.ROOM);
    old.setVisible(chosen == PlaceKind.COMPOUND);
    longitude.setVisible(chosen != PlaceKind.ROOM && chosen != PlaceKind.UNIT);
    latitude.setVisible(longitude.isVisible());
  }

  private boolean save() {
    code.setInvalid(code.getValue().isBlank());
    name.setInvalid(name.getValue().isBlank());
    var saved =
        !code.isInvalid()
            && !name.isInvalid()
            && taken.test(
                new PlaceDraft(
                    kind.getValue(),
                    parent == null ? null : parent.id(),
                    grid.getValue() == null ? null : grid.getValue().id(),
                    code.getValue().strip(),
                    name.getValue().strip(),
                    floor.getValue(),
                    Boolean.TRUE.equals(old.getValue()),
                    longitude.getValue(),
                    latitude.getValue()));
    if (saved) {
      changed.run();
    }
    return saved;
  }

  private TextField required(String key, int longest) {
    var field = new TextField(speech.say(key));
    field.setMaxLength(longest);
    field.setRequiredIndicatorVisible(true);
    field.setErrorMessage(speech.say("form.required"));
    return field;
  }
}
