package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.community.TestCommunity.PHOTO;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Parts;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.FieldType;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.FormView;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterRow;
import org.linli.ui.parts.PaperField;
import org.linli.ui.parts.PhotoField;
import org.linli.ui.parts.PhotoStrip;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.VoiceField;
import org.linli.ui.resident.OwnMattersView;

/** Photographs, voice notes and scans in forms, receipts, and in whose hands a matter is. */
class EnclosureScreensTest {

  private static final byte[] SOUND = "OggS and what was said".getBytes();

  private final Desk desk = new Desk();
  private final Speech speech = new Speech(Locale.ENGLISH);

  @AfterEach
  void close() {
    desk.close();
  }

  private static FieldView field(FieldType type, boolean required, boolean written, Object value) {
    return new FieldView(
        "f",
        type,
        "s",
        "The field",
        "a hint",
        null,
        required,
        written,
        false,
        null,
        null,
        null,
        null,
        value);
  }

  private FormPanel panel(FieldView field) {
    var form = new FormView(List.of(new FieldView.Word("s", "Section")), List.of(field));
    return desk.ground.show(
        () -> new FormPanel(speech, form, id -> new Enclosure("audio/ogg", SOUND)));
  }

  @Test
  void whatWasTakenIsSentAndNothingIsSentOfWhatWasNot() {
    var photos = panel(field(FieldType.PHOTO, true, true, null));
    assertThat(desk.ground.as(photos::isComplete)).isFalse();
    assertThat(Parts.words(photos)).contains("a hint");
    assertThat(desk.ground.as(photos::values)).isEmpty();
    desk.ground.run(() -> Parts.first(photos, PhotoField.class).take("a.jpg", PHOTO));
    assertThat(desk.ground.as(photos::isComplete)).isTrue();
    assertThat((List<?>) desk.ground.as(photos::values).get("f")).hasSize(1);
    var voice = panel(field(FieldType.AUDIO, false, true, null));
    assertThat(desk.ground.as(voice::isComplete)).isTrue();
    desk.ground.run(() -> Parts.first(voice, VoiceField.class).take(SOUND));
    assertThat((List<?>) desk.ground.as(voice::values).get("f")).hasSize(1);
    var paper = panel(field(FieldType.PAPER, false, true, null));
    desk.ground.run(() -> Parts.first(paper, PaperField.class).take(SOUND));
    assertThat((List<?>) desk.ground.as(paper::values).get("f")).hasSize(1);
  }

  @Test
  void whatIsThereStaysWhenMoreIsAdded() {
    var held = UUID.randomUUID().toString();
    var photos = panel(field(FieldType.PHOTO, true, true, List.of(held)));
    assertThat(desk.ground.as(photos::isComplete)).isTrue();
    assertThat(desk.ground.as(photos::values)).as("left as it is").isEmpty();
    desk.ground.run(() -> Parts.first(photos, PhotoField.class).take("a.jpg", PHOTO));
    var sent = (List<?>) desk.ground.as(photos::values).get("f");
    assertThat(sent).hasSize(2);
    assertThat(sent.getFirst()).isEqualTo(held);
  }

  @Test
  void eachIsShownAsWhatItIs() {
    var ids = List.of(UUID.randomUUID().toString());
    assertThat(Parts.all(panel(field(FieldType.PHOTO, false, false, ids)), PhotoStrip.class))
        .hasSize(1);
    assertThat(Parts.all(panel(field(FieldType.PAPER, false, false, ids)), Anchor.class))
        .hasSize(1);
    var sound = panel(field(FieldType.AUDIO, false, false, ids));
    assertThat(Parts.first(sound, Enclosed.class).getElement().getOuterHTML()).contains("<audio");
    var masked = panel(field(FieldType.AUDIO, false, false, "***"));
    assertThat(Parts.words(masked)).contains("***");
    assertThat(Parts.all(masked, Enclosed.class)).isEmpty();
  }

  @Test
  void whereNoFilesAreReadTheirNumberIsTold() {
    var ids = List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    var form =
        new FormView(
            List.of(new FieldView.Word("s", "Section")),
            List.of(field(FieldType.PHOTO, false, false, ids)));
    assertThat(Parts.words(desk.ground.show(() -> new FormPanel(speech, form))))
        .contains("2 enclosed");
  }

  @Test
  @SuppressWarnings("unchecked")
  void whoTookItUpIsGivenNumberAndCode() {
    var view =
        desk.ground.show(() -> new NewMatterView(desk.wired.matters, desk.ground.community.places));
    var complaint =
        desk.as(desk.clerk, desk.wired.matters::kinds).stream()
            .filter(one -> one.kind().equals("complaint"))
            .findFirst()
            .orElseThrow();
    desk.ground.run(() -> Parts.first(view, Select.class).setValue(complaint));
    desk.fill(view, "What it is about", "barking");
    desk.fill(view, "About whom", desk.word("noise", "Noise"));
    desk.ground.run(() -> Parts.first(view, PhotoField.class).take("a.jpg", PHOTO));
    desk.ground.press(view, "Take up");
    assertThat(Parts.words(Parts.first(view, Receipt.class)))
        .containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}");
    assertThat(desk.ground.community.count("select count(*) from matter_file")).isEqualTo(1);
    assertThat(Parts.button(view, "Take up").isEnabled()).isFalse();
  }

  @Test
  @SuppressWarnings("unchecked")
  void theListTellsDoorAndHandsAndIsNarrowedByTheDoor() {
    var id = desk.complaint();
    var view = desk.ground.show(() -> new MattersView(desk.wired.matters));
    Grid<MatterRow> grid = Parts.first(view, Grid.class);
    var row = desk.ground.as(() -> Parts.items(grid)).getFirst();
    assertThat(row.id()).isEqualTo(id);
    assertThat(Parts.cells(grid, row)).contains("Counter");
    assertThat(row.hands().getFirst().roles()).contains("CLERK");
    var door = Parts.all(view, Select.class).toList().get(1);
    desk.ground.run(() -> door.setValue(Door.HOTLINE));
    assertThat(desk.ground.as(() -> Parts.items(grid))).isEmpty();
    desk.ground.run(() -> door.setValue(Door.COUNTER));
    assertThat(desk.ground.as(() -> Parts.items(grid))).hasSize(1);
  }

  @Test
  void aResidentTapsOnTheQuestion() {
    var draft =
        new MatterDraft(
            "complaint",
            null,
            "barking",
            null,
            null,
            false,
            null,
            Map.of("what", "barking", "about", "noise"));
    var id = desk.as(desk.resident, () -> desk.wired.own.open(draft)).id();
    desk.does(id, Map.of("accepted", true, "responsible", "x"));
    desk.does(id, Map.of("result", "told", "rectified", false));
    desk.does(id, Map.of("reply", "told them"));
    desk.ground.of(desk.resident);
    var view =
        desk.ground.show(
            () ->
                new OwnMattersView(
                    desk.wired.own,
                    desk.wired.appointments,
                    desk.ground.homePlaces,
                    desk.ground.scopes,
                    desk.wired.papers,
                    desk.ground.downloads));
    assertThat(Parts.all(view, Taps.class)).hasSize(1);
    desk.ground.press(view, "Fairly satisfied");
    assertThat(Parts.all(view, Taps.class)).isEmpty();
    assertThat(desk.look(id).said()).isEqualTo(org.linli.matters.entity.Satisfaction.FAIR);
  }
}
