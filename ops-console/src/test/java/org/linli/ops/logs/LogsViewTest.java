package org.linli.ops.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.logs.boundary.LogSearch;
import org.linli.logs.control.LogScan;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.testing.TestPlatform;

class LogsViewTest {

  @TempDir private Path folder;

  private final TestPlatform platform = TestPlatform.shared();
  private final Caller keeper = platform.caller(Tier.PLATFORM, null, null, null, "logs:read");
  private final Window window = Window.english().of(keeper);

  @AfterEach
  void close() {
    window.close();
  }

  private LogsView shown() {
    var search =
        new LogSearch(
            new AuditTrail(platform.jdbi(), platform.scopes()),
            new LogScan("here-1", folder, 1 << 20));
    return platform.as(keeper, () -> window.show(new LogsView(search)));
  }

  private void written(int lines) throws IOException {
    var text = new StringBuilder();
    for (int at = 0; at < lines; at++) {
      text.append("{\"ibm_datetime\":\"2026-11-23T12:00:00.000+0000\",\"loglevel\":\"WARNING\",")
          .append("\"module\":\"org.linli.x\",\"message\":\"line ")
          .append(at)
          .append("\",\"ext_tenant\":\"990311004001\"}\n");
    }
    Files.writeString(folder.resolve("messages.log"), text);
  }

  private void press(LogsView view, String words) {
    platform.run(keeper, () -> Parts.button(view, words).click());
  }

  private static int found(LogsView view) {
    return Parts.first(view, Grid.class).getListDataView().getItemCount();
  }

  @Test
  @SuppressWarnings("unchecked")
  void entriesAreShownNewestFirstAndOlderOnesByAsking() throws IOException {
    written(450);
    var view = shown();
    press(view, "Search");
    assertThat(found(view)).isEqualTo(200);
    var grid = (Grid<Object>) Parts.first(view, Grid.class);
    assertThat(Parts.cells(grid, grid.getListDataView().getItem(0)))
        .contains("line 449", "Warning", "990311004001");
    assertThat(Parts.words(view)).contains("200 entries on here-1");
    press(view, "Older ones");
    press(view, "Older ones");
    assertThat(found(view)).isEqualTo(450);
    assertThat(Parts.words(view)).contains("to the beginning of the log");
  }

  @Test
  void conditionsThatAreNoneAreSaidBesideTheFields() throws IOException {
    written(1);
    var view = shown();
    platform.run(keeper, () -> Parts.all(view, TextField.class).toList().get(1).setValue("4bf9"));
    press(view, "Search");
    assertThat(Parts.words(Parts.styled(view, "problem").getFirst())).contains("32 hexadecimal");
    platform.run(
        keeper,
        () -> {
          Parts.all(view, TextField.class).toList().get(1).clear();
          Parts.all(view, TextField.class).toList().getFirst().setValue("No Tenant");
        });
    press(view, "Search");
    assertThat(Parts.words(Parts.styled(view, "problem").getFirst())).isNotBlank();
  }

  @Test
  void aServerWithoutALogSaysSo() {
    var view = shown();
    press(view, "Search");
    assertThat(Parts.words(view)).contains("here-1 has no log that can be read here.");
  }
}
