package org.linli.ops.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.certificates.boundary.Certificates;
import org.linli.certificates.control.CertificateTable;
import org.linli.certificates.entity.CertificateRow;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.ops.Files;
import org.linli.testing.TestPlatform;

class CertificatesViewTest {

  private final TestPlatform platform = TestPlatform.fresh();
  private final Certificates certificates = new Certificates(new CertificateTable(platform.jdbi()));
  private final Caller keeper = platform.caller(Tier.PLATFORM, null, null, null, "keys:read");
  private final Window window = Window.english().of(keeper);

  @AfterEach
  void close() {
    window.close();
  }

  private void seen(String place, String until, String fault) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into certificate_seen (kind, place, subject, valid_until, seen_at,"
                        + " fault) values ('DOOR', ?, 'CN=door', now() + cast(? as interval),"
                        + " now(), ?)",
                    place,
                    until,
                    fault));
  }

  @SuppressWarnings("unchecked")
  private Grid<CertificateRow> grid() {
    var view =
        platform.as(
            keeper, () -> window.show(new CertificatesView(certificates, Files.of(platform))));
    return Parts.first(view, Grid.class);
  }

  private String cells(Grid<CertificateRow> grid, int row) {
    return String.join(" ", Parts.cells(grid, Parts.items(grid).get(row)));
  }

  @Test
  void theFirstToEndStandsFirstAndSaysHowManyDaysAreLeft() {
    seen("a:1", "90 days", null);
    seen("b:1", "3 days 1 hour", null);
    seen("c:1", "-2 days", null);
    seen("d:1", null, "AWAY");
    var grid = grid();
    assertThat(cells(grid, 0)).contains("c:1", "Counts no more", "-");
    assertThat(cells(grid, 1)).contains("b:1", "Ends within seven days", " 3 ");
    assertThat(cells(grid, 2)).contains("a:1", "Good");
    assertThat(cells(grid, 3)).contains("d:1", "Nobody answers");
  }

  @Test
  void beforeTheFirstLookNothingIsClaimed() {
    assertThat(Parts.items(grid())).isEmpty();
  }
}
