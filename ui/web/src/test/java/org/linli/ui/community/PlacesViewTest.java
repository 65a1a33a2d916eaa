package org.linli.ui.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Parts;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

class PlacesViewTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void theTreeGoesFromTheCompoundDownToTheRoom() {
    var view = places();
    assertThat(names(below(view, null))).containsExactlyInAnyOrder("G1", "G2", "A");
    var compound = row(view, "A");
    assertThat(names(below(view, compound))).containsExactlyInAnyOrder("A1", "A2");
    var unit = below(view, row(view, "A1")).getFirst();
    assertThat(names(below(view, unit))).containsExactly("A1-1-101");
  }

  @Test
  void aChosenPlaceTellsItsWayItsKindAndItsGrid() {
    var view = places();
    choose(view, "A1");
    var side = Parts.styled(view, "side").getFirst();
    assertThat(Parts.words(side)).contains("Way A A1", "Building", "G1");
  }

  @Test
  void onlyWhatMayLieThereIsOffered() {
    var view = places();
    choose(view, "A1");
    ground.press(view, "Add below");
    var ask = ground.opened(Ask.class);
    assertThat(kinds(ask)).containsExactly(PlaceKind.UNIT, PlaceKind.ROOM);
    assertThat(PlaceDrafts.below(PlaceKind.ROOM)).isEmpty();
    assertThat(PlaceDrafts.below(null)).contains(PlaceKind.COMPOUND, PlaceKind.GRID);
  }

  @Test
  void aRoomHasAFloorAndABuildingAPositionAndAGrid() {
    var view = places();
    choose(view, "A1");
    ground.press(view, "Add below");
    var ask = ground.opened(Ask.class);
    Select<PlaceKind> kind = kind(ask);
    ground.run(() -> kind.setValue(PlaceKind.ROOM));
    assertThat(Parts.first(ask, IntegerField.class).isVisible()).isTrue();
    assertThat(Parts.first(ask, NumberField.class).isVisible()).isFalse();
    ground.run(() -> kind.setValue(PlaceKind.UNIT));
    assertThat(Parts.first(ask, IntegerField.class).isVisible()).isFalse();
  }

  @Test
  void aPlaceIsNotAddedWithoutNameAndCode() {
    var view = places();
    ground.press(view, "Add a place");
    var ask = ground.opened(Ask.class);
    ground.press(ask, "Add a place");
    assertThat(ask.isOpened()).isTrue();
    assertThat(Parts.all(ask, TextField.class)).allMatch(TextField::isInvalid);
    assertThat(stored()).hasSize(7);
  }

  @Test
  void whatWasAddedStandsChosen() {
    var view = places();
    choose(view, "A1");
    ground.press(view, "Add below");
    var ask = ground.opened(Ask.class);
    var fields = Parts.all(ask, TextField.class).toList();
    fields.get(0).setValue("Unit 2");
    fields.get(1).setValue("A1-2");
    ground.press(ask, "Add a place");
    assertThat(ask.isOpened()).isFalse();
    assertThat(Parts.words(Parts.styled(view, "side").getFirst())).contains("A A1 Unit 2");
    assertThat(stored()).extracting(PlaceRow::name).contains("Unit 2");
  }

  @Test
  void aCodeTwiceIsRefusedAndTheFormStays() {
    var view = places();
    ground.press(view, "Add a place");
    var ask = ground.opened(Ask.class);
    Parts.all(ask, TextField.class).forEach(field -> field.setValue("A"));
    ground.press(ask, "Add a place");
    assertThat(ask.isOpened()).isTrue();
    assertThat(ground.notes()).hasSize(1);
  }

  @Test
  void aPlaceIsRenamedAndAnEmptyNameIsNone() {
    var view = places();
    choose(view, "A2");
    ground.press(view, "Rename");
    var ask = ground.opened(Ask.class);
    var name = Parts.first(ask, TextField.class);
    assertThat(name.getValue()).isEqualTo("A2");
    name.setValue("  ");
    ground.press(ask, "Rename");
    assertThat(ask.isOpened()).isTrue();
    name.setValue("Block 2");
    ground.press(ask, "Rename");
    assertThat(stored()).extracting(PlaceRow::name).contains("Block 2").doesNotContain("A2");
  }

  @Test
  void whatIsInUseIsNotRemoved() {
    var view = places();
    choose(view, "A1");
    ground.run(() -> remove(view).click());
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.all(ask, Button.class).toList().getLast().click());
    assertThat(stored()).extracting(PlaceRow::name).contains("A1");
    assertThat(ground.notes()).hasSize(1);
  }

  @Test
  void anEmptyPlaceGoesAway() {
    var view = places();
    choose(view, "A2");
    ground.run(() -> remove(view).click());
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.all(ask, Button.class).toList().getLast().click());
    assertThat(stored()).extracting(PlaceRow::name).doesNotContain("A2");
    assertThat(names(below(view, row(view, "A")))).containsExactly("A1");
  }

  @Test
  void whoMayOnlyReadIsOfferedNoVerbs() {
    ground.of(ground.member("places:read"));
    var view = places();
    choose(view, "A1");
    assertThat(Parts.all(view, Button.class)).isEmpty();
  }

  private PlacesView places() {
    return ground.show(() -> new PlacesView(ground.community.places, ground.scopes));
  }

  private List<PlaceRow> stored() {
    return ground.platform.as(ground.community.clerk, () -> ground.community.places.tree());
  }

  private static Button remove(Component view) {
    return Parts.button(view, "Remove");
  }

  private void choose(PlacesView view, String name) {
    var row = row(view, name);
    ground.run(() -> tree(view).select(row));
  }

  private PlaceRow row(PlacesView view, String name) {
    return all(view, null).filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }

  private Stream<PlaceRow> all(PlacesView view, PlaceRow above) {
    return below(view, above).stream()
        .flatMap(row -> Stream.concat(Stream.of(row), all(view, row)));
  }

  private List<PlaceRow> below(PlacesView view, PlaceRow above) {
    return ground.as(
        () ->
            tree(view)
                .getDataProvider()
                .fetchChildren(new HierarchicalQuery<>(null, above))
                .toList());
  }

  @SuppressWarnings("unchecked")
  private static TreeGrid<PlaceRow> tree(PlacesView view) {
    return Parts.first(view, TreeGrid.class);
  }

  @SuppressWarnings("unchecked")
  private static Select<PlaceKind> kind(Ask ask) {
    return Parts.first(ask, Select.class);
  }

  private static List<PlaceKind> kinds(Ask ask) {
    return kind(ask).getListDataView().getItems().toList();
  }

  private static List<String> names(List<PlaceRow> rows) {
    return rows.stream().map(PlaceRow::name).toList();
  }
}
