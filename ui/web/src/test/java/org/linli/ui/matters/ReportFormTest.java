package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.look.testing.Parts;
import org.linli.matters.control.NotByThisDoor;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.FormView;
import org.linli.matters.entity.KindDetail;
import org.linli.matters.entity.KindView;
import org.linli.matters.entity.MatterQuery;
import org.linli.matters.entity.PlaceNeed;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.PhotoField;
import org.linli.ui.parts.Speech;

/** What people report by, as the community's own form wants it. */
class ReportFormTest {

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  private KindDetail delivered() {
    return desk.as(desk.clerk, () -> desk.wired.events.get(Door.PATROL));
  }

  /** The delivered form, without some of its fields, and with others required. */
  private KindDetail own(List<String> without, List<String> required, PlaceNeed place) {
    var known = delivered();
    var fields = new ArrayList<FieldView>();
    for (var field : known.form().fields()) {
      fields.add(
          new FieldView(
              field.id(),
              field.type(),
              field.section(),
              field.label(),
              field.hint(),
              field.unit(),
              required.contains(field.id()),
              field.writable() && !without.contains(field.id()),
              false,
              field.least(),
              field.most(),
              field.longest(),
              field.choices(),
              null));
    }
    var kind = known.kind();
    return new KindDetail(
        new KindView(
            kind.kind(),
            kind.name(),
            kind.purpose(),
            kind.limitHours(),
            kind.workingTime(),
            kind.anonymous(),
            place,
            kind.doors()),
        new FormView(known.form().sections(), fields),
        List.of());
  }

  private ReportForm form(KindDetail kind) {
    return desk.ground.show(
        () ->
            new ReportForm(
                new Speech(Locale.ENGLISH),
                "What is it",
                kind,
                desk.ground.community.places.tree(),
                spot -> Optional.empty()));
  }

  private boolean complete(ReportForm form) {
    return desk.ground.as(form::isComplete);
  }

  @Test
  void theDeliveredFormNeedsAFewWordsAndNothingElse() {
    var form = form(delivered());
    assertThat(complete(form)).isFalse();
    desk.fill(form, "What is it", "hole");
    desk.fill(form, "Anything else", "deep");
    assertThat(complete(form)).isTrue();
    assertThat(form.event().title()).isEqualTo("hole");
    assertThat(form.event().text()).isEqualTo("deep");
    assertThat(Parts.words(form)).contains("Class", "Urgent");
  }

  @Test
  void photographsAndWordsAreAskedOnlyWhereTheFormTakesThem() {
    var form = form(own(List.of("what", "photos"), List.of(), PlaceNeed.OPTIONAL));
    assertThat(Parts.first(form, PhotoField.class).isVisible()).isFalse();
    assertThat(Parts.first(form, TextArea.class).isVisible()).isFalse();
  }

  @Test
  void whatTheCommunityRequiresBesidesIsAskedFor() {
    var form = form(own(List.of(), List.of("grave", "photos"), PlaceNeed.REQUIRED));
    desk.fill(form, "What is it", "hole");
    assertThat(complete(form)).isFalse();
    assertThat(Parts.words(form)).contains("A photograph is needed");
    desk.fill(form, "Urgent", true);
    desk.ground.run(
        () ->
            Parts.first(form, PhotoField.class).take("a", org.linli.community.TestCommunity.PHOTO));
    assertThat(complete(form)).as("without a place").isFalse();
    desk.ground.run(() -> place(form).setValue(building()));
    assertThat(complete(form)).isTrue();
    assertThat(form.event().place()).isEqualTo(desk.ground.community.building);
    assertThat(form.event().values()).containsEntry("grave", true);
    assertThat(form.event().photos()).hasSize(1);
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<PlaceRow> place(ReportForm form) {
    return Parts.first(form, ComboBox.class);
  }

  private PlaceRow building() {
    return desk.ground.as(() -> desk.ground.community.places.tree()).stream()
        .filter(row -> row.id().equals(desk.ground.community.building))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aKindWithoutAPlaceAsksForNone() {
    assertThat(Parts.all(form(own(List.of(), List.of(), PlaceNeed.NONE)), SpotField.class))
        .isEmpty();
  }

  @Test
  void whatIsKnownOfAThingIsNotAskedAgain() {
    var form = form(own(List.of(), List.of(), PlaceNeed.REQUIRED));
    var at = UUID.randomUUID();
    desk.ground.run(() -> form.about("x".repeat(300), "D-7", said -> "D-7: " + said, at));
    assertThat(form.event().title()).hasSize(200);
    assertThat(form.event().place()).isEqualTo(at);
    assertThat(place(form).isVisible()).isFalse();
    assertThat(complete(form)).isTrue();
    assertThat(form.event().text()).startsWith("D-7: ");
  }

  @Test
  void whereTheFormHasNoWordsTheThingIsNamedByItsSpot() {
    var form = form(own(List.of("what"), List.of(), PlaceNeed.OPTIONAL));
    var at = UUID.randomUUID();
    desk.ground.run(() -> form.about("lamp", "D-7", said -> "D-7: " + said, at));
    assertThat(form.event().text()).isEmpty();
    assertThat(form.event().spot()).isEqualTo("D-7");
    assertThat(form.event().place()).isEqualTo(at);
    var nowhere = form(own(List.of("what"), List.of(), PlaceNeed.NONE));
    desk.ground.run(() -> nowhere.about("lamp", "D-7", said -> "D-7: " + said, at));
    assertThat(nowhere.event().spot()).isEmpty();
    assertThat(nowhere.event().place()).as("the kind has none").isNull();
  }

  @Test
  void noMoreIsWrittenThanTheFormTakes() {
    var form = form(delivered());
    var longest =
        org.linli.matters.entity.GridEvent.longest(
            delivered().form(), org.linli.matters.entity.GridEvent.WHAT);
    assertThat(Parts.first(form, TextArea.class).getMaxLength()).isEqualTo(longest);
    desk.ground.run(() -> form.about("lamp", "D-7", said -> "D-7: " + said, null));
    assertThat(Parts.first(form, TextArea.class).getMaxLength()).isEqualTo(longest - 5);
  }

  @Test
  void aFormThatIsNotOpenHereIsNotOfferedAndOtherRefusalsAreNotHidden() {
    assertThat(
            ReportForm.offered(
                () -> {
                  throw new NotByThisDoor("matter-by-door");
                }))
        .isEmpty();
    assertThatThrownBy(
            () ->
                ReportForm.offered(
                    () -> {
                      throw new NotFound("tenant");
                    }))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aClerkTakesUpAnEventAndGoesOnFromItsLink() {
    var view =
        desk.ground.show(() -> new NewMatterView(desk.wired.matters, desk.ground.community.places));
    desk.ground.run(() -> view.begin("grid-event"));
    assertThat(Parts.all(view, SpotField.class)).hasSize(1);
    desk.ground.run(
        () ->
            Parts.all(view, TextField.class)
                .filter(field -> "Title".equals(field.getLabel()))
                .forEach(field -> field.setValue("hole")));
    desk.fill(view, "What was found", "a hole");
    desk.ground.press(view, "Take up");
    var events =
        desk.ground.as(
            () ->
                desk.wired
                    .matters
                    .list(MatterQuery.all(), org.linli.access.boundary.PageRequest.first(5))
                    .items());
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().kind()).isEqualTo("grid-event");
    assertThat(Parts.all(view, RouterLink.class).map(RouterLink::getHref))
        .contains("community/matter/" + events.getFirst().id());
  }

  @Test
  void aKindThatIsNotTakenUpHereIsSaidToBeNone() {
    var view =
        desk.ground.show(() -> new NewMatterView(desk.wired.matters, desk.ground.community.places));
    desk.ground.run(() -> view.begin("no-such-kind"));
    assertThat(Parts.words(view)).contains("are not reported here");
  }
}
