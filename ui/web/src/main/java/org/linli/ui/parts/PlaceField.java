package org.linli.ui.parts;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.UUID;
import org.linli.places.entity.PlaceRow;

/** Chooses a place of the community by any part of its way: compound, building, unit, room. */
public final class PlaceField extends ComboBox<PlaceRow> {

  public PlaceField(String label, List<PlaceRow> places) {
    super(label);
    var ways = PlaceWays.of(places);
    setItems((place, typed) -> ways.matches(place, typed), places);
    setItemLabelGenerator(place -> ways.way(place.id()));
    setClearButtonVisible(true);
    addClassName("place-field");
  }

  /** The chosen place's id; null when none is chosen. */
  public UUID place() {
    return getValue() == null ? null : getValue().id();
  }
}
