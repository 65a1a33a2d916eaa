package org.linli.ui.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.assurance.boundary.DeviceAges;
import org.linli.assurance.boundary.RegisterFiles;
import org.linli.assurance.boundary.RegisterPapers;
import org.linli.assurance.boundary.SecurityRegister;
import org.linli.assurance.entity.RecordDraft;
import org.linli.assurance.entity.RecordQuery;
import org.linli.assurance.entity.RecordState;
import org.linli.assurance.entity.RegisterKind;
import org.linli.assurance.entity.SecurityRecord;
import org.linli.look.testing.Parts;
import org.linli.tenancy.entity.CityTime;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.LoadDialog;
import org.linli.ui.parts.PaperField;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

/** What keepers see of their register and do with it. */
class SecurityRegisterViewTest {

  private final Ground ground = Ground.english();
  private final SecurityRegister register =
      new SecurityRegister(ground.platform.jdbi(), ground.scopes);
  private final RegisterPapers papers = new RegisterPapers(ground.platform.jdbi(), ground.scopes);
  private final RegisterFiles files =
      new RegisterFiles(ground.platform.jdbi(), ground.scopes, register);
  private final DeviceAges ages = new DeviceAges(ground.platform.jdbi(), ground.scopes, register);

  @AfterEach
  void close() {
    ground.close();
  }

  private SecurityRegisterView view() {
    return ground.show(
        () ->
            new SecurityRegisterView(
                register, papers, files, ages, ground.scopes, ground.downloads));
  }

  private UUID plan(String subject) {
    return ground.as(
        () ->
            register.add(
                new RecordDraft(
                    "response-plan",
                    subject,
                    "Wang",
                    null,
                    null,
                    null,
                    null,
                    Map.of("scenario", "attack", "contact", "desk"),
                    null)));
  }

  private SecurityRecord get(UUID id) {
    return ground.as(() -> register.get(id)).record();
  }

  /** The sheet of an entry, as its row opens it. */
  private Ask open(UUID id) {
    view();
    ground.run(
        () ->
            new RecordSheet(
                    new Speech(Locale.ENGLISH),
                    register,
                    papers,
                    ground.downloads,
                    id,
                    true,
                    () -> {})
                .open());
    return ground.opened(Ask.class);
  }

  @SuppressWarnings("unchecked")
  private void choose(Ask ask, String kind) {
    Select<RegisterKind> select = Parts.first(ask, Select.class);
    ground.run(
        () ->
            select.setValue(
                select
                    .getListDataView()
                    .getItems()
                    .filter(one -> one.id().equals(kind))
                    .findFirst()
                    .orElseThrow()));
  }

  private static TextField field(Ask ask, String label) {
    return Parts.all(ask, TextField.class)
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anEntryIsWrittenWithTheFieldsOfItsKind() {
    var view = view();
    ground.press(view, "New entry");
    var ask = ground.opened(Ask.class);
    choose(ask, "response-plan");
    ground.run(
        () -> {
          field(ask, "Subject").setValue("flood");
          field(ask, "Who answers").setValue("Wang");
          field(ask, "For what").setValue("high water");
        });
    ground.press(ask, "Save");
    var made =
        ground
            .as(
                () ->
                    register.list(
                        new RecordQuery("response-plan", null, null, false), PageRequest.first(10)))
            .items();
    assertThat(made).singleElement().matches(one -> one.subject().equals("flood"));
    assertThat(made.getFirst().answers()).containsEntry("scenario", "high water");
  }

  @Test
  void everyKindShowsItsFields() {
    var view = view();
    ground.press(view, "New entry");
    var ask = ground.opened(Ask.class);
    for (var kind : ground.as(register::kinds)) {
      choose(ask, kind.id());
      for (var field : kind.fields()) {
        assertThat(
                Parts.all(ask)
                    .anyMatch(
                        part ->
                            String.valueOf(part.getElement().getProperty("label"))
                                .startsWith(field.name().en())))
            .as(kind.id() + " " + field.id())
            .isTrue();
      }
    }
  }

  @Test
  void anEntryIsPutInForceLookedAtAnewAndClosedOnItsSheet() {
    var id = plan("flood");
    var sheet = open(id);
    assertThat(Parts.words(sheet)).contains("Draft", "attack", "Wang", "Written");
    ground.press(sheet, "Put in force");
    assertThat(get(id).state()).isEqualTo(RecordState.IN_FORCE);
    ground.press(sheet, "Looked at anew");
    noted("unchanged", "Looked at anew");
    assertThat(get(id).reviewedOn()).isEqualTo(LocalDate.now(CityTime.ZONE));
    ground.press(sheet, "Close");
    noted("replaced", "Close");
    assertThat(get(id).state()).isEqualTo(RecordState.CLOSED);
    assertThat(Parts.words(sheet)).contains("replaced");
    assertThat(Parts.hasButton(sheet, "Put in force")).isFalse();
  }

  private void noted(String words, String button) {
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.first(ask, TextArea.class).setValue(words));
    ground.press(ask, button);
  }

  @Test
  void anEntryIsChangedWithWhatStoodInIt() {
    var id = plan("flood");
    ground.press(open(id), "Change");
    var ask = ground.opened(Ask.class);
    assertThat(field(ask, "Subject").getValue()).isEqualTo("flood");
    assertThat(field(ask, "For what").getValue()).isEqualTo("attack");
    ground.run(() -> field(ask, "Subject").setValue("fire"));
    ground.press(ask, "Save");
    assertThat(get(id).subject()).isEqualTo("fire");
  }

  @Test
  void aChangeLeavesAnEntryUnderWhatEndedInTheMeantime() {
    var plan = plan("flood");
    ground.run(() -> register.putInForce(plan));
    var answers = Map.of("people", "9", "learned", "much");
    var drill =
        ground.as(
            () ->
                register.add(
                    new RecordDraft(
                        "drill", "by night", "Wang", null, null, null, plan, answers, null)));
    ground.run(() -> register.putInForce(drill));
    ground.run(() -> register.close(plan, "replaced"));
    ground.press(open(drill), "Change");
    var ask = ground.opened(Ask.class);
    ground.run(() -> field(ask, "Subject").setValue("by day"));
    ground.press(ask, "Save");
    assertThat(get(drill).subject()).isEqualTo("by day");
    assertThat(get(drill).parent()).isEqualTo(plan);
  }

  @Test
  void aPaperIsAddedAndListed() throws IOException {
    var id = plan("flood");
    var sheet = open(id);
    var picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", picture);
    ground.run(
        () -> {
          field(sheet, "Name of the paper").setValue("plan of the house");
          Parts.first(sheet, PaperField.class).take(picture.toByteArray());
        });
    ground.press(sheet, "Add the paper");
    assertThat(Parts.words(sheet)).contains("plan of the house", "Paper added");
  }

  @Test
  @SuppressWarnings("unchecked")
  void theListSaysKindStateAndDay() {
    plan("flood");
    var view = view();
    Grid<SecurityRecord> grid = Parts.first(view, Grid.class);
    assertThat(ground.as(() -> Parts.items(grid))).hasSize(1);
    assertThat(Parts.words(view))
        .contains("How each kind stands", "Plans and incidents", "Devices that have an end");
    assertThat(Parts.hasButton(view, "Plan replacements")).isTrue();
    ground.press(view, "Plan replacements");
    assertThat(ground.notes()).anyMatch(note -> note.contains("0 replacements"));
  }

  @Test
  void anImportIsOpened() {
    var view = view();
    ground.press(view, "Import entries");
    assertThat(Parts.words(ground.opened(LoadDialog.class))).contains("Fill the template");
  }

  @Test
  void whoOnlyReadsWritesNothing() {
    ground.of(ground.member("assurance:read"));
    assertThat(Parts.hasButton(view(), "New entry")).isFalse();
  }

  @Test
  void aDistrictReadsNumbersOfItsCommunitiesAlone() {
    var id = plan("flood");
    ground.run(() -> register.putInForce(id));
    Caller district = ground.district();
    ground.of(district);
    var view = view();
    assertThat(Parts.words(view))
        .contains("Registers of the communities below")
        .doesNotContain("flood", "Devices that have an end");
    assertThat(Parts.hasButton(view, "New entry")).isFalse();
  }
}
