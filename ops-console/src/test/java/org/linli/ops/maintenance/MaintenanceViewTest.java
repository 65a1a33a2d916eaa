package org.linli.ops.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.look.shell.MaintenanceBanner;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.look.text.Say;
import org.linli.maintenance.boundary.MaintenanceBoard;
import org.linli.maintenance.boundary.MaintenanceChanged;
import org.linli.maintenance.boundary.MaintenanceDesk;
import org.linli.maintenance.entity.Maintenance;
import org.linli.maintenance.entity.MaintenanceMode;
import org.linli.testing.TestPlatform;

class MaintenanceViewTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final MaintenanceBoard board = new MaintenanceBoard(platform.jdbi(), platform.scopes());
  private final MaintenanceDesk desk =
      new MaintenanceDesk(
          platform.jdbi(), platform.scopes(), told -> board.changed((MaintenanceChanged) told));
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "maintenance:read", "maintenance:write");
  private final Window window = Window.english().of(keeper);
  private final MaintenanceView view =
      as(() -> window.show(new MaintenanceView(desk, platform.scopes())));

  private <T> T as(Callable<T> work) {
    return platform.as(keeper, work);
  }

  private void run(Runnable work) {
    platform.run(keeper, work);
  }

  @AfterEach
  void close() {
    platform.owner().useHandle(handle -> handle.execute("delete from maintenance"));
    window.close();
  }

  @SuppressWarnings("unchecked")
  private void announce(MaintenanceMode mode) {
    run(
        () -> {
          Parts.first(view, Select.class).setValue(mode);
          var words = Parts.all(view, TextArea.class).toList();
          words.get(0).setValue("今晚升级");
          words.get(1).setValue("An upgrade tonight");
          Parts.button(view, "Announce").click();
        });
  }

  @Test
  void aReadOnlyTimeIsAnnouncedToldAboveEveryScreenAndEnded() {
    assertThat(Parts.words(view)).contains("No maintenance was announced.");
    announce(MaintenanceMode.READ_ONLY);
    assertThat(board.isReadOnly()).isTrue();
    var banner = as(() -> new MaintenanceBanner(board));
    assertThat(banner.isVisible()).isTrue();
    assertThat(Parts.words(banner)).contains("Read-only", "An upgrade tonight");
    run(() -> desk.end(desk.list().getFirst().id()));
    assertThat(board.isReadOnly()).isFalse();
    run(banner::look);
    assertThat(banner.isVisible()).isFalse();
  }

  @Test
  void aNoticeAloneHoldsNothing() {
    announce(MaintenanceMode.NOTICE);
    assertThat(board.isReadOnly()).isFalse();
    assertThat(board.told()).hasSize(1);
  }

  @Test
  void whatIsMissingIsSaid() {
    run(() -> Parts.button(view, "Announce").click());
    assertThat(Parts.words(view)).contains("words in Chinese");
    assertThat(as(desk::list)).isEmpty();
  }

  @Test
  void whoMayOnlyReadSeesTheListAlone() {
    var reader = platform.caller(Tier.PLATFORM, null, null, null, "maintenance:read");
    var seen = platform.as(reader, () -> window.show(new MaintenanceView(desk, platform.scopes())));
    assertThat(Parts.hasButton(seen, "Announce")).isFalse();
  }

  private Grid<Maintenance> grid() {
    return Parts.all(view, Grid.class)
        .map(MaintenanceViewTest::ofMaintenance)
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Grid<Maintenance> ofMaintenance(Grid<?> grid) {
    return (Grid<Maintenance>) grid;
  }

  private List<String> cells() {
    return as(() -> Parts.cells(grid(), Parts.items(grid()).getFirst()));
  }

  @Test
  void whatIsAnnouncedStandsInTheListWithItsStateAndIsEndedByItsButton() {
    announce(MaintenanceMode.READ_ONLY);
    assertThat(Parts.headers(grid()))
        .containsExactly("State", "Mode", "Begins", "Ends", "Words", "Announced by", "Action");
    assertThat(cells())
        .contains("Now", "Read-only", "An upgrade tonight", keeper.displayName(), "End");
    run(() -> ((Button) Parts.part(grid(), 6, Parts.items(grid()).getFirst())).click());
    assertThat(board.isReadOnly()).isFalse();
    assertThat(cells()).contains("Over").doesNotContain("End");
    assertThat(as(window::notes)).contains("It stands on every screen.", "It is over.");
  }

  @Test
  void aTimeThatLiesAheadIsToldApart() {
    run(() -> times(1, 3));
    announce(MaintenanceMode.READ_ONLY);
    assertThat(cells()).contains("Ahead");
    assertThat(board.isReadOnly()).isFalse();
    assertThat(board.told()).hasSize(1);
  }

  private void times(int starts, int ends) {
    var pickers = Parts.all(view, DateTimePicker.class).toList();
    var now = LocalDateTime.now(Say.zone()).withSecond(0).withNano(0);
    pickers.get(0).setValue(now.plusHours(starts));
    pickers.get(1).setValue(now.plusHours(ends));
  }

  @Test
  void aSecondClickAnnouncesNothingASecondTime() {
    announce(MaintenanceMode.NOTICE);
    run(() -> Parts.button(view, "Announce").click());
    assertThat(as(desk::list)).hasSize(1);
    assertThat(Parts.words(Parts.styled(view, "problem").getFirst())).isNotBlank();
  }

  @Test
  void whatWasWrongIsForgottenOnceItIsRight() {
    run(() -> Parts.button(view, "Announce").click());
    assertThat(Parts.words(Parts.styled(view, "problem").getFirst())).isNotBlank();
    announce(MaintenanceMode.NOTICE);
    assertThat(Parts.words(Parts.styled(view, "problem").getFirst())).isEmpty();
  }

  @Test
  void anEndBeforeTheBeginningAndTooLongAReadingAreSaid() {
    for (var hours : new int[][] {{3, 1}, {0, 25}, {-5, -2}}) {
      run(() -> times(hours[0], hours[1]));
      announce(MaintenanceMode.READ_ONLY);
      assertThat(Parts.words(Parts.styled(view, "problem").getFirst())).isNotBlank();
    }
    assertThat(as(desk::list)).isEmpty();
  }

  @Test
  void somebodyElseEndedItMeanwhile() {
    announce(MaintenanceMode.NOTICE);
    var end = as(() -> (Button) Parts.part(grid(), 6, Parts.items(grid()).getFirst()));
    run(() -> desk.end(desk.list().getFirst().id()));
    run(end::click);
    assertThat(Parts.words(Parts.styled(view, "problem").getFirst())).isNotBlank();
  }

  @Test
  void whoMayOnlyReadEndsNothing() {
    announce(MaintenanceMode.NOTICE);
    var reader = platform.caller(Tier.PLATFORM, null, null, null, "maintenance:read");
    var seen = platform.as(reader, () -> window.show(new MaintenanceView(desk, platform.scopes())));
    assertThat(Parts.headers(ofMaintenance(Parts.first(seen, Grid.class))))
        .doesNotContain("Action");
  }
}
