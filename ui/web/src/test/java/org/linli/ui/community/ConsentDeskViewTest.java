package org.linli.ui.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.consents.boundary.ConsentPerson;
import org.linli.consents.boundary.ConsentQuery;
import org.linli.consents.boundary.ConsentRow;
import org.linli.consents.boundary.OfferedText;
import org.linli.consents.entity.ConsentDoor;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.PaperField;
import org.linli.ui.testing.Ground;

@SuppressWarnings("unchecked")
class ConsentDeskViewTest {

  private final Ground ground = Ground.english();
  private final Caller resident = ground.resident();

  @AfterEach
  void close() {
    ground.close();
  }

  private ConsentDeskView view() {
    return ground.show(
        () ->
            new ConsentDeskView(
                ground.consentDesk, ground.collection, ground.scopes, ground.downloads));
  }

  private java.util.List<ConsentRow> rows() {
    return ground.as(
        () -> ground.consentDesk.list(ConsentQuery.ALL, PageRequest.first(20)).items());
  }

  private ConsentPerson person() {
    return ground.as(() -> ground.consentDesk.persons(PageRequest.first(20))).items().stream()
        .filter(one -> one.id().equals(resident.accountId()))
        .findFirst()
        .orElseThrow();
  }

  private void record(ConsentDeskView view, byte[] paper) {
    ground.press(view, "Record a paper");
    var dialog = ground.opened(Ask.class);
    var whom = (ComboBox<ConsentPerson>) Parts.first(dialog, ComboBox.class);
    var text = (Select<OfferedText>) Parts.all(dialog, Select.class).toList().getFirst();
    ground.run(
        () -> {
          whom.setValue(person());
          text.setValue(text.getListDataView().getItem(1));
        });
    assertThat(Parts.words(dialog)).contains("Will be shared with", "Residents’ committee");
    Parts.first(dialog, PaperField.class).take(paper);
    ground.press(dialog, "Record a paper");
  }

  @Test
  void aSignedPaperIsRecordedForWhoUsesNoPhone() {
    var view = view();
    record(view, "%PDF-1.7".getBytes());
    assertThat(rows())
        .singleElement()
        .satisfies(row -> assertThat(row.door()).isEqualTo(ConsentDoor.COUNTER));
    var grid = (Grid<ConsentRow>) Parts.all(view, Grid.class).toList().getFirst();
    assertThat(ground.as(() -> grid.getDataProvider().size(new Query<>()))).isEqualTo(1);
    assertThat(ground.notes()).anyMatch(note -> note.contains("Recorded"));
  }

  @Test
  void withoutThePaperTheClerkIsToldWhatIsMissing() {
    record(view(), null);
    assertThat(rows()).isEmpty();
    assertThat(ground.notes()).anyMatch(note -> note.contains("signed paper"));
  }

  @Test
  void aGuardianIsRecordedWithTheProof() {
    var view = view();
    ground.press(view, "Record a guardian");
    var dialog = ground.opened(Ask.class);
    ground.press(dialog, "Record a guardian");
    var fields = Parts.all(dialog, TextField.class).toList();
    assertThat(fields).allMatch(TextField::isInvalid);
    ground.run(
        () -> {
          ((ComboBox<ConsentPerson>) Parts.first(dialog, ComboBox.class)).setValue(person());
          fields.getFirst().setValue("小雨");
          fields.getLast().setValue("household register");
          Parts.first(dialog, DatePicker.class).setValue(LocalDate.now().minusYears(4));
        });
    ground.press(dialog, "Record a guardian");
    ground.of(resident);
    assertThat(ground.as(() -> ground.consents.persons()))
        .extracting(ConsentPerson::name)
        .contains("小雨");
  }

  @Test
  void whoMayOnlyLookRecordsNothing() {
    ground.of(ground.member("consents:read"));
    var view = view();
    assertThat(Parts.all(view, Button.class).map(Button::getText))
        .noneMatch(words -> words.startsWith("Record"));
  }

  @Test
  void whatWasTurnedAwayAtTheDoorIsListedWithItsReason() {
    var device = ground.community.device(ground.community.room);
    ground.community.sql(
        "insert into collection_refusal (tenant_id, device_id, reason, day, messages, first_at, last_at)"
            + " values (?, ?, 'no-consent', current_date, 7, now(), now())",
        ground.community.tenant.value(),
        device);
    var view = view();
    var grid = (Grid<?>) Parts.all(view, Grid.class).toList().getLast();
    assertThat(ground.as(() -> grid.getDataProvider().size(new Query<>()))).isEqualTo(1);
    assertThat(Parts.words(view)).contains("Devices that are not listened to");
  }
}
