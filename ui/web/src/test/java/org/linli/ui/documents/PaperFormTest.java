package org.linli.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.documents.entity.FieldType;
import org.linli.documents.entity.FieldValue;
import org.linli.look.testing.Parts;
import org.linli.ui.testing.Ground;

/** The fields of a template on the screen, and the page where anybody proves a paper. */
class PaperFormTest {

  private final PaperRoom room = new PaperRoom(Ground.chinese());
  private final Ground ground = room.ground;

  @AfterEach
  void close() {
    room.close();
  }

  private DocumentTemplate template(String kind) {
    return ground.as(() -> room.templates.get(kind)).template();
  }

  private PaperForm form(String kind) {
    var template = template(kind);
    return ground.show(() -> new PaperForm(template));
  }

  @Test
  void eachKindOfFieldHasItsInputInTheReadersWords() {
    var form = form("acceptance-notice");
    assertThat(form.input("applicant").part()).isInstanceOf(TextField.class);
    assertThat(form.input("received").part()).isInstanceOf(DatePicker.class);
    assertThat(form("public-notice").input("content").part()).isInstanceOf(TextArea.class);
    assertThat(form.table("materials").rows().getFirst().get(2).part()).isInstanceOf(Select.class);
    assertThat(Parts.words(form)).contains("申请人", "收件材料", "份数").doesNotContain("Applicant");
  }

  @Test
  void anInputTakesNoMoreThanTheTemplate() {
    var form = form("residence-certificate");
    assertThat(((TextField) form.input("document").part()).getMaxLength()).isEqualTo(30);
    assertThat(((TextField) form.input("address").part()).getMaxLength()).isEqualTo(200);
    var notice = form("public-notice");
    assertThat(((TextArea) notice.input("content").part()).getMaxLength()).isEqualTo(4_000);
  }

  @Test
  void nothingFilledInIsHandedOverAsNothing() {
    for (var row : ground.as(room.templates::list)) {
      var form = form(row.template().kind());
      var values = ground.as(form::values);
      assertThat(values).hasSameSizeAs(row.template().fields());
      for (var value : values) {
        var field = row.template().field(value.field()).orElseThrow();
        if (field.type() == FieldType.TABLE) {
          assertThat(value.rows()).as(field.id()).isEmpty();
        } else {
          assertThat(value.text()).as(field.id()).isEmpty();
        }
      }
    }
  }

  @Test
  void rowsThatNobodyFilledAreNone() {
    var rows = form("acceptance-notice").table("materials");
    ground.run(
        () -> {
          rows.add();
          rows.add();
          rows.rows().get(1).get(0).set().accept("身份证");
          rows.rows().get(2).get(0).set().accept("  ");
        });
    assertThat(ground.as(rows::filled)).containsExactly(List.of("身份证", "", ""));
  }

  @Test
  void aRowIsDroppedAndTheOthersStay() {
    var form = form("acceptance-notice");
    var rows = form.table("materials");
    ground.run(
        () -> {
          rows.add();
          rows.rows().get(0).get(0).set().accept("甲");
          rows.rows().get(1).get(0).set().accept("乙");
        });
    var drop =
        Parts.all(rows, Button.class).filter(button -> button.getText().isEmpty()).findFirst();
    ground.run(drop.orElseThrow()::click);
    assertThat(ground.as(rows::filled)).containsExactly(List.of("乙", "", ""));
    ground.press(rows, "增加一行");
    assertThat(rows.rows()).hasSize(2);
  }

  @Test
  void aDayIsHandedOverAsTheTemplateTakesIt() {
    var form = form("residence-certificate");
    ground.run(() -> form.input("since").set().accept("2026-02-01"));
    assertThat(ground.as(form::values)).contains(FieldValue.of("since", "2026-02-01"));
  }

  private VerifyView asked(String code) {
    var view = ground.show(() -> new VerifyView(room.verification));
    ground.run(() -> view.setParameter(null, code));
    return view;
  }

  @Test
  void whoComesWithoutACodeIsToldNothingYet() {
    for (var none : new String[] {null, "", " "}) {
      assertThat(Parts.words(asked(none))).doesNotContain("未查到", "真实有效");
    }
    var view = asked(null);
    ground.press(view, "验证");
    assertThat(Parts.words(view)).contains("未查到");
  }

  @Test
  void aCodeTypedByHandIsUnderstood() {
    var paper = room.issued(null);
    var view = asked(null);
    ground.run(
        () ->
            Parts.first(view, TextField.class)
                .setValue(" " + paper.code().toLowerCase().replace("-", " ")));
    ground.press(view, "验证");
    assertThat(Parts.words(view)).contains(paper.number(), "居住情况证明", paper.sha256());
  }

  @Test
  void aFileWithoutAKnownCodeProvesNothing() {
    var view = asked("0000-0000-0000-0000");
    ground.run(() -> view.check("%PDF".getBytes()));
    assertThat(Parts.words(view)).contains("未查到");
  }

  @Test
  void whatIsNotIssuedIsForgedEvenWhenThePaperIsVoid() {
    var paper = room.issued(null);
    ground.as(() -> room.documents.declareVoid(paper.id(), "x"));
    var view = asked(paper.code());
    assertThat(Parts.words(view)).contains("该文书已作废").doesNotContain("不一致");
    ground.run(() -> view.check(new byte[0]));
    assertThat(Parts.words(view)).contains("文件与签发的文书不一致");
  }
}
