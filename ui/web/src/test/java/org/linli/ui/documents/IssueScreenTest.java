package org.linli.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.PaperState;
import org.linli.documents.entity.SealRow;
import org.linli.documents.entity.TemplateRow;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** The register of papers: what its filters show, and what its dialogs refuse. */
class IssueScreenTest {

  private final PaperRoom room = new PaperRoom(Ground.english());
  private final Ground ground = room.ground;

  @AfterEach
  void close() {
    room.close();
  }

  @SuppressWarnings("unchecked")
  private static <T> Select<T> select(Ask ask, int at) {
    return (Select<T>) Parts.all(ask, Select.class).toList().get(at);
  }

  @SuppressWarnings("unchecked")
  private static <T> Select<T> filter(DocumentsView view, int at) {
    return (Select<T>) Parts.all(view, Select.class).toList().get(at);
  }

  private void choose(Select<TemplateRow> kinds, String kind) {
    ground.run(
        () ->
            kinds.setValue(
                kinds
                    .getListDataView()
                    .getItems()
                    .filter(row -> row.template().kind().equals(kind))
                    .findFirst()
                    .orElseThrow()));
  }

  private Ask asked(DocumentsView view) {
    ground.press(view, "Issue a paper");
    return ground.opened(Ask.class);
  }

  private void fillCertificate(Ask ask) {
    var form = Parts.first(ask, PaperForm.class);
    ground.run(
        () ->
            PaperRoom.certificate()
                .forEach(value -> form.input(value.field()).set().accept(value.text())));
  }

  @Test
  void withoutAKindNothingIsIssuedAndItIsSaid() {
    var view = room.register();
    var ask = asked(view);
    ground.press(ask, "Issue");
    assertThat(room.papers()).isEmpty();
    assertThat(ask.isOpened()).isTrue();
    assertThat(ground.notes()).isNotEmpty();
  }

  @Test
  void aPaperThatNeedsASealStaysInTheDialogUntilOneIsChosen() {
    room.seal("Great seal");
    var ask = asked(room.register());
    choose(select(ask, 0), "residence-certificate");
    fillCertificate(ask);
    ground.press(ask, "Issue");
    assertThat(room.papers()).isEmpty();
    assertThat(ground.notes()).anyMatch(note -> note.contains("under a seal alone"));
    Select<SealRow> seals = select(ask, 1);
    ground.run(() -> seals.setValue(seals.getListDataView().getItems().findFirst().orElseThrow()));
    ground.press(ask, "Issue");
    assertThat(room.papers()).hasSize(1);
    assertThat(ask.isOpened()).as("closed when it is done").isFalse();
  }

  /**
   * The dialog keeps the request: whoever presses twice, since the line was slow, has one paper.
   */
  @Test
  void aSecondPressBringsNoSecondNumber() {
    room.seal("Great seal");
    var ask = asked(room.register());
    choose(select(ask, 0), "residence-certificate");
    fillCertificate(ask);
    Select<SealRow> seals = select(ask, 1);
    ground.run(() -> seals.setValue(seals.getListDataView().getItems().findFirst().orElseThrow()));
    var button = Parts.button(ask, "Issue");
    ground.run(button::click);
    ground.run(button::click);
    assertThat(room.papers()).hasSize(1);
  }

  @Test
  void aSealOutOfUseIsNotOffered() {
    room.seal("Great seal");
    var old = room.seal("Old seal");
    ground.run(() -> room.seals.stop(old, "worn"));
    Select<SealRow> seals = select(asked(room.register()), 1);
    assertThat(ground.as(() -> seals.getListDataView().getItems().map(SealRow::name).toList()))
        .containsExactly("Great seal");
  }

  @Test
  void somebodyElsesSealIsRefusedInWords() {
    room.seal("Kept seal", UUID.randomUUID());
    var ask = asked(room.register());
    choose(select(ask, 0), "residence-certificate");
    fillCertificate(ask);
    Select<SealRow> seals = select(ask, 1);
    ground.run(() -> seals.setValue(seals.getListDataView().getItems().findFirst().orElseThrow()));
    ground.press(ask, "Issue");
    assertThat(room.papers()).isEmpty();
    assertThat(ground.notes()).anyMatch(note -> note.contains("Kept seal"));
  }

  @Test
  void anotherKindBringsItsOwnFields() {
    var ask = asked(room.register());
    choose(select(ask, 0), "residence-certificate");
    assertThat(Parts.words(ask)).contains("Living there since").doesNotContain("Papers received");
    choose(select(ask, 0), "acceptance-notice");
    assertThat(Parts.words(ask)).contains("Papers received").doesNotContain("Living there since");
    assertThat(Parts.all(ask, PaperForm.class)).hasSize(1);
  }

  @Test
  void everyKindCanBeChosenAndShowsAllItsFields() {
    var ask = asked(room.register());
    for (var row : ground.as(room.templates::list)) {
      choose(select(ask, 0), row.template().kind());
      var words = Parts.words(ask);
      for (var field : row.template().fields()) {
        assertThat(words).as(row.template().kind()).contains(field.name().en());
      }
    }
  }

  @Test
  void theRegisterIsFilteredByKindAndState() {
    var first = room.issued("M-1");
    var second = room.issued("M-2");
    ground.as(() -> room.documents.declareVoid(first.id(), "twice"));
    var view = room.register();
    assertThat(numbers(view)).containsExactly(second.number(), first.number());
    Select<PaperState> state = filter(view, 1);
    ground.run(() -> state.setValue(PaperState.VOID));
    assertThat(numbers(view)).containsExactly(first.number());
    ground.run(() -> state.setValue(null));
    choose(filter(view, 0), "public-notice");
    assertThat(numbers(view)).isEmpty();
    choose(filter(view, 0), "residence-certificate");
    assertThat(numbers(view)).hasSize(2);
  }

  private List<String> numbers(DocumentsView view) {
    return room.<PaperRow>rows(view).stream().map(PaperRow::number).toList();
  }

  @Test
  void aRowSaysWhatAClerkLooksFor() {
    var paper = room.issued(null);
    var view = room.register();
    var cells = ground.as(() -> Parts.cells(PaperRoom.<PaperRow>grid(view), paper));
    assertThat(cells)
        .contains(
            paper.number(),
            "Certificate of residence",
            "Committee",
            paper.issuedBy(),
            paper.keepUntil().toString(),
            "Valid");
    ground.as(() -> room.documents.declareVoid(paper.id(), "twice"));
    var now = room.papers().getFirst();
    assertThat(ground.as(() -> Parts.cells(PaperRoom.<PaperRow>grid(view), now))).contains("Void");
  }

  @Test
  void aVoidPaperSaysWhoAndWhyAndIsNotDeclaredVoidAgain() {
    var paper = room.issued("M-1");
    ground.as(() -> room.documents.declareVoid(paper.id(), "a wrong name"));
    room.press(room.register(), room.papers().getFirst(), "Show");
    var shown = ground.opened(Ask.class);
    assertThat(Parts.words(shown)).contains("a wrong name", ground.caller().displayName(), "M-1");
    assertThat(Parts.hasButton(shown, "Declare void")).isFalse();
    assertThat(Parts.all(shown, Anchor.class)).as("its files stay").hasSize(3);
  }

  @Test
  void withoutAReasonNothingIsVoid() {
    var paper = room.issued(null);
    room.press(room.register(), paper, "Show");
    ground.press(ground.opened(Ask.class), "Declare void");
    var why = ground.opened(Ask.class);
    ground.press(why, "Declare void");
    assertThat(why.isOpened()).isTrue();
    assertThat(room.papers().getFirst().state()).isEqualTo(PaperState.VALID);
    ground.run(() -> Parts.first(why, TextArea.class).setValue("x".repeat(401)));
    ground.press(why, "Declare void");
    assertThat(room.papers().getFirst().state()).isEqualTo(PaperState.VALID);
  }

  @Test
  void whoMayOnlyReadSeesAPaperAndDeclaresNothing() {
    var paper = room.issued(null);
    ground.of(ground.member("documents:read"));
    room.press(room.register(), paper, "Show");
    var shown = ground.opened(Ask.class);
    assertThat(Parts.words(shown)).contains(paper.code());
    assertThat(Parts.hasButton(shown, "Declare void")).isFalse();
  }

  @Test
  void aPaperThatSomebodyAlteredIsShownAsSuch() {
    var paper = room.issued(null);
    ground
        .platform
        .owner()
        .useTransaction(
            handle -> {
              handle
                  .createQuery("select set_config('app.tenant', :tenant, true)")
                  .bind("tenant", ground.community.tenant)
                  .mapTo(String.class)
                  .one();
              handle.execute(
                  "update document_file set content = ? where paper_id = ? and form = 'PDF'",
                  "%PDF-1.7".getBytes(),
                  paper.id());
            });
    room.press(room.register(), paper, "Show");
    assertThat(Parts.words(ground.opened(Ask.class)))
        .contains("File or signatures were altered")
        .doesNotContain("are as issued");
  }

  @Test
  void theMatterIsIssuedWithThePaper() {
    room.seal("Great seal");
    var ask = asked(room.register());
    choose(select(ask, 0), "residence-certificate");
    fillCertificate(ask);
    Select<SealRow> seals = select(ask, 1);
    var matter = Parts.all(ask, TextField.class).findFirst().orElseThrow();
    ground.run(
        () -> {
          seals.setValue(seals.getListDataView().getItems().findFirst().orElseThrow());
          matter.setValue(" M-7 ");
        });
    ground.press(ask, "Issue");
    assertThat(room.papers().getFirst().matter()).isEqualTo("M-7");
  }
}
