package org.linli.ui.plans;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.linli.look.part.BoundedUpload;
import org.linli.look.part.Hint;
import org.linli.look.part.Notes;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.plans.entity.PlanDraft;
import org.linli.plans.entity.PlanRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.PhotoField;
import org.linli.ui.parts.PlaceField;
import org.linli.ui.parts.Speech;

/** Takes a new plan, another picture of one, or another name. */
final class PlanDialog {

  private static final int LARGEST = 5 * 1024 * 1024;
  private static final int LONGEST_NAME = 120;
  private static final int LOWEST = -10;
  private static final int HIGHEST = 200;

  private final Speech speech;
  private final TextField name = new TextField();
  private final IntegerField floor = new IntegerField();
  private byte[] content;

  PlanDialog(Speech speech) {
    this.speech = speech;
    name.setLabel(speech.say("plan.name"));
    name.setMaxLength(LONGEST_NAME);
    name.setErrorMessage(speech.say("form.required"));
    name.setRequiredIndicatorVisible(true);
    name.setWidthFull();
    floor.setLabel(speech.say("plan.floor-field"));
    floor.setHelperText(speech.say("plan.floor-hint"));
    floor.setMin(LOWEST);
    floor.setMax(HIGHEST);
  }

  /**
   * @param add returns whether it was taken
   */
  void add(List<PlaceRow> places, PlaceRow chosen, Predicate<PlanDraft> add) {
    var fit =
        places.stream()
            .filter(row -> row.kind() != PlaceKind.GRID && row.kind() != PlaceKind.ROOM)
            .toList();
    var place = new PlaceField(speech.say("plan.place"), fit);
    place.setRequiredIndicatorVisible(true);
    place.setErrorMessage(speech.say("form.required"));
    place.setWidthFull();
    place.setValue(chosen);
    new Ask(speech, speech.say("plan.add"))
        .with(place, name, floor, picture())
        .answer(
            speech.say("plan.add"),
            () -> {
              place.setInvalid(place.place() == null);
              return named() & !place.isInvalid()
                  && add.test(
                      new PlanDraft(
                          place.place(), name.getValue().strip(), floor.getValue(), content));
            })
        .open();
  }

  void redraw(Consumer<byte[]> redraw) {
    new Ask(speech, speech.say("plan.redraw"))
        .text(speech.say("plan.redraw-hint"))
        .with(picture())
        .answer(speech.say("plan.redraw"), () -> Deed.attempt(() -> redraw.accept(content)))
        .open();
  }

  /**
   * @param rename returns whether it was taken
   */
  void rename(PlanRow plan, BiPredicate<String, Integer> rename) {
    name.setValue(plan.name());
    floor.setValue(plan.floor());
    new Ask(speech, speech.say("plan.rename"))
        .with(name, floor)
        .answer(
            speech.say("plan.rename"),
            () -> named() && rename.test(name.getValue().strip(), floor.getValue()))
        .open();
  }

  private boolean named() {
    name.setInvalid(name.getValue().isBlank());
    return !name.isInvalid();
  }

  private Component picture() {
    var upload = new BoundedUpload(LARGEST, (data, bytes) -> content = bytes);
    upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/svg+xml", ".svg");
    upload.setMaxFiles(1);
    upload.setUploadButton(new Button(speech.say("plan.take"), VaadinIcon.PICTURE.create()));
    upload.setI18n(PhotoField.words(speech, 1, LARGEST));
    upload.addFileRemovedListener(event -> content = null);
    upload.addFileRejectedListener(event -> Notes.failed(event.getErrorMessage()));
    var field = new Div(upload, new Hint(speech.say("plan.take-hint")));
    field.addClassName("photo-field");
    return field;
  }

  /** As if it had been chosen. */
  void take(byte[] bytes) {
    content = bytes;
  }
}
