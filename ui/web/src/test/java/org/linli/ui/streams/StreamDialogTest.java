package org.linli.ui.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.devices.entity.DeviceModel;
import org.linli.exchange.boundary.ConsumerRow;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.streams.entity.PartnerStreamRow;
import org.linli.streams.entity.StreamLimits;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Communities.Community;
import org.linli.ui.testing.Ground;

/** All of a stream in its dialog: what is asked, what is refused and stays, what is read alone. */
class StreamDialogTest {

  private final StreamScreen screen = new StreamScreen();
  private final Ground ground = screen.ground;
  private final PartnerStreamsView view = screen.view();
  private final PartnerStreamRow row = screen.opened(view);

  @AfterEach
  void close() {
    screen.close();
  }

  private Dialog looked() {
    return screen.looked(view, row);
  }

  private Ask asked(Dialog dialog, String words) {
    ground.press(dialog, words);
    return ground.opened(Ask.class);
  }

  private static IntegerField number(Ask form, String id) {
    return Parts.all(form, IntegerField.class)
        .filter(field -> field.getId().orElse("").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void issue(String label, Duration until) {
    ground.run(
        () -> screen.streams.issue(row.id(), label, Instant.now().plus(until), Duration.ofDays(1)));
  }

  @SuppressWarnings("unchecked")
  private List<String> cells() {
    PagedGrid<PartnerStreamRow> grid = Parts.first(view, PagedGrid.class);
    return ground.as(() -> Parts.cells(grid, screen.detail(row).row()));
  }

  @Test
  void theLimitsStandInTheFormAndAreChangedAtOnce() {
    var dialog = looked();
    var form = asked(dialog, "Change the limits");
    assertThat(number(form, "stream-per-second").getValue()).isEqualTo(500);
    assertThat(number(form, "stream-kilobytes").getValue()).isEqualTo(1_024);
    assertThat(number(form, "stream-backlog").getValue()).isEqualTo(256);
    ground.run(() -> number(form, "stream-per-second").setValue(50));
    ground.press(form, "Change the limits");
    assertThat(form.isOpened()).isFalse();
    assertThat(screen.detail(row).row().limits()).isEqualTo(new StreamLimits(50, 1_024, 256));
    assertThat(Parts.words(dialog)).contains("50 messages");
    assertThat(ground.notes()).anyMatch(note -> note.contains("in force at once"));
  }

  @Test
  void aLimitThatIsNoneIsSaidAndTheFormStays() {
    var form = asked(looked(), "Change the limits");
    for (var bad : new Integer[] {null, 0, 5_001}) {
      ground.run(() -> number(form, "stream-per-second").setValue(bad));
      ground.press(form, "Change the limits");
      assertThat(form.isOpened()).isTrue();
    }
    assertThat(ground.notes()).noneMatch(note -> note.contains("in force at once"));
    assertThat(screen.detail(row).row().limits()).isEqualTo(StreamLimits.USUAL);
  }

  @Test
  void aTokenIsTakenBackAfterAQuestion() {
    issue("site of the north", Duration.ofDays(90));
    var dialog = looked();
    assertThat(Parts.words(dialog)).contains("site of the north", "Stands");
    var sure = asked(dialog, "Revoke");
    assertThat(Parts.words(sure)).contains("cut at once");
    assertThat(screen.detail(row).tokens().getFirst().revokedAt()).isNull();
    ground.press(sure, "Revoke");
    assertThat(screen.detail(row).tokens().getFirst().revokedAt()).isNotNull();
    assertThat(Parts.words(dialog)).contains("Revoked");
    assertThat(Parts.hasButton(dialog, "Revoke")).as("once").isFalse();
  }

  @Test
  void aTokenWithoutANameOrEndIsNotMade() {
    var form = asked(looked(), "Issue a token");
    ground.press(form, "Issue a token");
    assertThat(form.isOpened()).isTrue();
    var until = Parts.first(form, DatePicker.class);
    Consumer<LocalDate> attempt =
        day -> {
          ground.run(
              () -> {
                Parts.first(form, TextField.class).setValue("site");
                until.setValue(day);
              });
          ground.press(form, "Issue a token");
          assertThat(form.isOpened()).as(String.valueOf(day)).isTrue();
        };
    attempt.accept(null);
    attempt.accept(LocalDate.now().minusDays(1));
    attempt.accept(LocalDate.now().plusDays(400));
    assertThat(screen.detail(row).tokens()).isEmpty();
    assertThat(ground.notes()).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void olderTokensGoOnForTheHoursThatAreNamed() {
    issue("first", Duration.ofDays(90));
    var form = asked(looked(), "Issue a token");
    ground.run(
        () -> {
          Parts.first(form, TextField.class).setValue("second");
          Parts.first(form, IntegerField.class).setValue(0);
        });
    ground.press(form, "Issue a token");
    assertThat(screen.detail(row).tokens())
        .filteredOn(token -> token.standsAt(Instant.now()))
        .singleElement()
        .satisfies(token -> assertThat(token.label()).isEqualTo("second"));
    ground.press(ground.opened(Ask.class), "I have noted it");
    assertThat(Parts.words(looked())).contains("Over", "Stands");
  }

  @Test
  void anOverlapBeyondAMonthIsRefused() {
    var form = asked(looked(), "Issue a token");
    ground.run(
        () -> {
          Parts.first(form, TextField.class).setValue("site");
          Parts.first(form, IntegerField.class).setValue(721);
        });
    ground.press(form, "Issue a token");
    assertThat(form.isOpened()).isTrue();
    assertThat(screen.detail(row).tokens()).isEmpty();
  }

  @Test
  void withoutACommunityNobodyIsAdmitted() {
    var form = asked(looked(), "Admit to a community");
    ground.press(form, "Admit to a community");
    assertThat(form.isOpened()).isTrue();
    assertThat(ground.notes()).anyMatch(note -> note.contains("is required"));
    assertThat(screen.detail(row).communities()).isEmpty();
  }

  @Test
  @SuppressWarnings("unchecked")
  void kindsOfDevicesAreSaidByTheirNames() {
    var dialog = looked();
    var form = asked(dialog, "Admit to a community");
    ComboBox<Community> community = Parts.first(form, ComboBox.class);
    MultiSelectComboBox<DeviceModel> models = Parts.first(form, MultiSelectComboBox.class);
    var smoke = ground.models.find("smoke-detector").orElseThrow();
    ground.run(
        () -> {
          community.setValue(new Community(ground.community.tenant, "Here"));
          models.setValue(java.util.Set.of(smoke));
        });
    ground.press(form, "Admit to a community");
    assertThat(screen.detail(row).communities().getFirst().models())
        .containsExactly("smoke-detector");
    assertThat(Parts.words(dialog))
        .contains(smoke.name().in(java.util.Locale.ENGLISH))
        .doesNotContain("All kinds");
    assertThat(cells()).contains("1");
  }

  @Test
  void aClosedStreamIsLookedAtAndNoMore() {
    issue("site", Duration.ofDays(9));
    ground.run(() -> screen.streams.close(row.id(), "the contract ended"));
    var dialog = looked();
    assertThat(Parts.words(dialog)).contains("the contract ended");
    for (var deed :
        List.of("Issue a token", "Admit to a community", "Change the limits", "Close the stream")) {
      assertThat(Parts.hasButton(dialog, deed)).as(deed).isFalse();
    }
    assertThat(cells()).anyMatch(cell -> cell.contains("Closed"));
  }

  @Test
  void theListWarnsOfWhatIsSuspendedAndOfWhatEndsSoon() {
    assertThat(cells()).contains("No token stands", "The broker does not answer");
    issue("site", Duration.ofDays(9));
    ground.run(() -> screen.consumers.suspend(row.consumer(), "leak"));
    var cells = cells();
    assertThat(cells).anyMatch(cell -> cell.contains("Suspended"));
    assertThat(cells).doesNotContain("No token stands");
  }

  @Test
  void whoMayOnlyReadChangesNothing() {
    issue("site", Duration.ofDays(9));
    var city = ground.community.tenant.value().substring(0, 4);
    ground.of(ground.platform.caller(Tier.CITY, city, null, null, "consumers:read"));
    var reading = screen.view();
    assertThat(Parts.hasButton(reading, "Open a stream")).isFalse();
    var dialog = screen.looked(reading, row);
    assertThat(Parts.words(dialog)).contains("site", "Stands");
    assertThat(Parts.all(dialog, Button.class).map(Button::getText))
        .containsExactly("Close the window");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aNameThatIsMissingKeepsTheFormOpenAndOpensNothing() {
    var before = ground.as(() -> screen.streams.list(PageRequest.first(1))).total();
    ground.press(view, "Open a stream");
    var form = ground.opened(Ask.class);
    Select<ConsumerRow> consumer = Parts.first(form, Select.class);
    ground.run(
        () -> {
          consumer.setValue(consumer.getListDataView().getItems().findFirst().orElseThrow());
          Parts.first(form, TextField.class).setValue(" ");
        });
    ground.press(form, "Open a stream");
    assertThat(form.isOpened()).isTrue();
    assertThat(ground.as(() -> screen.streams.list(PageRequest.first(1))).total())
        .isEqualTo(before);
  }
}
