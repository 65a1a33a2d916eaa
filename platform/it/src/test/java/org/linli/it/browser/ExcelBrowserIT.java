package org.linli.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/** Tables that a screen hands out, opened as an office would: with a reader that is not ours. */
class ExcelBrowserIT {

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser(Installation.shared());
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "jinjiang-clerk, community/devices, /api/v1/devices",
    "jinjiang-clerk, community/alarms, /api/v1/alarms?open=true&",
    "jinjiang-clerk, community/cases, /api/v1/cases?state=ACTIVE&",
    "bureau, tenants, /api/v1/tenants",
    "bureau, requests, /api/v1/requests",
  })
  void theFileHasAChineseHeaderAndARowForEachOfTheList(String who, String view, String list)
      throws IOException {
    var table = downloaded(Browser.at(browser.signedIn(who, 1440, 900), view));
    var head = table.getFirst();
    assertThat(head).hasSizeGreaterThan(2).allMatch(name -> name.matches(".*\\p{IsHan}.*"));
    var total =
        Rest.as(Installation.shared(), who)
            .get(list + (list.endsWith("&") ? "" : "?") + "limit=1")
            .json()
            .path("total")
            .asInt();
    // Below the rows stands who received the file, in one cell; what a row does not know has none.
    assertThat(table.subList(1, table.size()).stream().filter(row -> row.size() > 1))
        .hasSize(total);
  }

  private static List<List<String>> downloaded(Page page) throws IOException {
    var file =
        page.waitForDownload(() -> page.locator("a.button-link[href]").first().click()).path();
    try (var in = Files.newInputStream(file);
        var book = WorkbookFactory.create(in)) {
      return StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
          .map(row -> StreamSupport.stream(row.spliterator(), false).map(Cell::toString).toList())
          .toList();
    }
  }
}
