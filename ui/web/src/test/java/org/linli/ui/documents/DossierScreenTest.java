package org.linli.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.documents.entity.AttachmentDraft;
import org.linli.documents.entity.DossierRow;
import org.linli.documents.entity.DossierState;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.VariantDraft;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.PaperField;
import org.linli.ui.testing.Ground;

/** Dossiers, seals and templates on the screen, where somebody errs. */
class DossierScreenTest {

  private final PaperRoom room = new PaperRoom(Ground.english());
  private final Ground ground = room.ground;

  @AfterEach
  void close() {
    room.close();
  }

  private DossierRow row(UUID id) {
    return ground.as(() -> room.dossiers.get(id)).dossier();
  }

  private Ask shown(UUID id) {
    room.press(room.volumes(), row(id), "Show");
    return ground.opened(Ask.class);
  }

  private void attach(UUID id) {
    ground.run(
        () -> room.dossiers.addAttachment(id, new AttachmentDraft("P", PaperRoom.picture())));
  }

  @Test
  void aDossierWithoutNumberOrWithATakenOneStaysInTheDialog() {
    room.dossier("D-1");
    var view = room.volumes();
    ground.press(view, "Open a dossier");
    var ask = ground.opened(Ask.class);
    var fields = Parts.all(ask, TextField.class).toList();
    ground.run(() -> fields.get(1).setValue("A title"));
    ground.press(ask, "Save");
    ground.run(() -> fields.get(0).setValue("D-1"));
    ground.press(ask, "Save");
    assertThat(ask.isOpened()).isTrue();
    assertThat(ground.notes()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(room.<DossierRow>rows(view)).hasSize(1);
    ground.run(() -> fields.get(0).setValue("D-2"));
    ground.press(ask, "Save");
    assertThat(ask.isOpened()).isFalse();
    assertThat(room.<DossierRow>rows(view)).extracting("number").containsExactly("D-2", "D-1");
  }

  @Test
  @SuppressWarnings("unchecked")
  void theListIsFilteredByState() {
    room.dossier("D-1");
    var filed = room.dossier("D-2");
    attach(filed);
    ground.run(() -> room.dossiers.file(filed));
    var view = room.volumes();
    Select<DossierState> state = Parts.first(view, Select.class);
    ground.run(() -> state.setValue(DossierState.SEALED));
    assertThat(room.<DossierRow>rows(view)).extracting("number").containsExactly("D-2");
    ground.run(() -> state.setValue(DossierState.OPEN));
    assertThat(room.<DossierRow>rows(view)).extracting("number").containsExactly("D-1");
    var cells = ground.as(() -> Parts.cells(PaperRoom.<DossierRow>grid(view), row(filed)));
    assertThat(cells).contains("D-2", "A quarrel", "1", "Filed");
  }

  @Test
  void anEmptyDossierIsNotFiled() {
    var id = room.dossier("D-1");
    var shown = shown(id);
    ground.press(shown, "File it");
    ground.press(ground.opened(Ask.class), "File it");
    assertThat(row(id).state()).isEqualTo(DossierState.OPEN);
    assertThat(ground.notes()).anyMatch(note -> note.contains("D-1"));
    assertThat(Parts.hasButton(shown, "Attach")).as("it goes on").isTrue();
  }

  @Test
  void nothingChosenIsNothingLaidIn() {
    var id = room.dossier("D-1");
    var shown = shown(id);
    ground.press(shown, "Lay it in");
    ground.press(shown, "Attach");
    assertThat(row(id).items()).isZero();
    var title = Parts.all(shown, TextField.class).toList().getLast();
    ground.run(
        () -> {
          title.setValue("A letter");
          Parts.first(shown, PaperField.class).take("no paper".getBytes());
        });
    ground.press(shown, "Attach");
    assertThat(row(id).items()).isZero();
    assertThat(Parts.words(shown)).contains("Nothing lies in it yet.");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aPaperIsSearchedAmongTheIssuedOnes() {
    var paper = room.issued("M-1");
    room.issued("M-2");
    var shown = shown(room.dossier("D-1"));
    ComboBox<PaperRow> choice = Parts.first(shown, ComboBox.class);
    assertThat(offered(choice, "m-1")).containsExactly(paper.number());
    assertThat(offered(choice, "")).hasSize(2);
    assertThat(offered(choice, "nothing of the kind")).isEmpty();
    assertThat(ground.as(() -> choice.getItemLabelGenerator().apply(paper)))
        .isEqualTo(paper.number() + " " + paper.title());
  }

  /** What the list offers while somebody types these words. */
  @SuppressWarnings("unchecked")
  private List<String> offered(ComboBox<PaperRow> choice, String words) {
    var papers = (DataProvider<PaperRow, String>) choice.getDataProvider();
    return ground.as(
        () ->
            papers
                .fetch(new Query<>(0, 50, List.of(), null, words))
                .map(PaperRow::number)
                .toList());
  }

  @Test
  @SuppressWarnings("unchecked")
  void aPaperThatLiesInItIsNotLaidInAgain() {
    var paper = room.issued(null);
    var id = room.dossier("D-1");
    ground.run(() -> room.dossiers.addPaper(id, paper.id()));
    var shown = shown(id);
    ComboBox<PaperRow> choice = Parts.first(shown, ComboBox.class);
    ground.run(() -> choice.setValue(paper));
    ground.press(shown, "Lay it in");
    assertThat(row(id).items()).isEqualTo(1);
    assertThat(ground.notes()).isNotEmpty();
  }

  @Test
  void whoMayOnlyReadTakesTheVolumeAwayAndLaysNothingIn() {
    var id = room.dossier("D-1");
    attach(id);
    ground.of(ground.member("dossiers:read"));
    var view = room.volumes();
    assertThat(Parts.hasButton(view, "Open a dossier")).isFalse();
    room.press(view, row(id), "Show");
    var shown = ground.opened(Ask.class);
    assertThat(Parts.all(shown, Anchor.class)).hasSize(2);
    assertThat(Parts.hasButton(shown, "Attach")).isFalse();
    assertThat(Parts.hasButton(shown, "File it")).isFalse();
  }

  @Test
  void aSealWithoutAPictureStaysInTheDialog() {
    var view = room.settings();
    ground.press(view, "Take a seal into use");
    var ask = ground.opened(Ask.class);
    ground.run(
        () -> Parts.all(ask, TextField.class).forEach(field -> field.setValue("Great seal")));
    ground.press(ask, "Save");
    assertThat(ask.isOpened()).isTrue();
    ground.run(() -> Parts.first(ask, PaperField.class).take("no picture".getBytes()));
    ground.press(ask, "Save");
    assertThat(ground.as(room.seals::list)).isEmpty();
  }

  @Test
  void aSealMayBeKeptByOneselfAlone() {
    var view = room.settings();
    ground.press(view, "Take a seal into use");
    var ask = ground.opened(Ask.class);
    ground.run(
        () -> {
          Parts.all(ask, TextField.class).forEach(field -> field.setValue("My seal"));
          Parts.first(ask, PaperField.class).take(PaperRoom.picture());
          Parts.first(ask, Checkbox.class).setValue(true);
        });
    ground.press(ask, "Save");
    assertThat(ground.as(room.seals::list).getFirst().keepers())
        .containsExactly(ground.caller().accountId());
    assertThat(Parts.words(view)).contains("1 persons");
  }

  @Test
  void keysAreRenewedAfterAQuestion() {
    var before = room.issued(null);
    var view = room.settings();
    ground.press(view, "Renew the signing keys");
    var ask = ground.opened(Ask.class);
    assertThat(Parts.words(ask)).contains("what was issued stays proved");
    ground.press(ask, "Renew the signing keys");
    assertThat(ground.notes()).contains("The signing keys are new");
    assertThat(ground.as(() -> room.documents.prove(before.id())).isGenuine()).isTrue();
  }

  @Test
  void whoMayOnlyReadSetsNothing() {
    room.seal("Great seal");
    ground.of(ground.member("documents:read"));
    var view = room.settings();
    assertThat(Parts.words(view)).contains("Great seal");
    for (var words :
        List.of("Take a seal into use", "Renew the signing keys", "Take out of use", "Set")) {
      assertThat(Parts.hasButton(view, words)).as(words).isFalse();
    }
  }

  @Test
  void onlyWhatATemplateLeavesOpenIsAskedAndWhatWasSetStandsThere() {
    ground.as(
        () -> room.templates.set("acceptance-notice", new VariantDraft("成华", "Office hours", 20)));
    ground.press(room.settings(), "Set");
    var ask = ground.opened(Ask.class);
    assertThat(Parts.first(ask, TextField.class).getValue()).isEqualTo("成华");
    assertThat(Parts.first(ask, TextArea.class).getValue()).isEqualTo("Office hours");
    assertThat(Parts.first(ask, IntegerField.class).getValue()).isEqualTo(20);
    ground.run(
        () -> {
          Parts.first(ask, TextField.class).setValue("");
          Parts.first(ask, TextArea.class).setValue("");
          Parts.first(ask, IntegerField.class).setValue(null);
        });
    ground.press(ask, "Save");
    assertThat(ground.as(() -> room.templates.get("acceptance-notice")).variant())
        .isEqualTo(VariantDraft.NONE);
  }
}
