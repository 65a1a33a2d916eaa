package org.linli.ops.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.look.shell.MaintenanceBanner;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.maintenance.boundary.MaintenanceBoard;
import org.linli.maintenance.boundary.MaintenanceChanged;
import org.linli.maintenance.boundary.MaintenanceDesk;
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
    as(
        () -> {
          work.run();
          return null;
        });
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
}
