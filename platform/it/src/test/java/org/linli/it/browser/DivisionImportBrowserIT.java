package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/**
 * The bureau's screen for the official code: a faulty file is refused by line, the real one is
 * known.
 */
class DivisionImportBrowserIT {

  private static final String FAULTY =
      """
      code,name,level,parent
      5101,成都市,CITY,
      510104,锦江区,DISTRICT,5101
      510104026,锦华路街道,STREET,510104
      510104999001,无街道社区,COMMUNITY,510104999
      51010402X,错码街道,STREET,510104
      510104026,锦华路街道,STREET,510104
      """;

  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void open() {
    browser = new Browser(Installation.shared());
    page = browser.signedIn("bureau", 1440, 900);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void aFaultyFileIsRefusedLineByLineAndNothingOfItIsLoaded() {
    var before = city();
    choose("faulty.csv", FAULTY.getBytes(StandardCharsets.UTF_8));
    var report = page.locator(".linli-panel vaadin-grid");
    assertThat(report).isVisible();
    Browser.settle(page);
    Browser.picture(page, "divisions-faulty");
    for (var found : List.of("510104999001", "51010402X")) {
      assertThat(report).containsText(found);
    }
    assertThat(page.locator("#load")).hasCount(0);
    assertThat(city()).isEqualTo(before);
  }

  @Test
  void theRealFileIsFoundUnchanged() throws IOException {
    choose("chengdu-5101.csv", Files.readAllBytes(real()));
    var report = page.locator(".linli-panel p").last();
    assertThat(page.locator("#load")).isVisible();
    Browser.picture(page, "divisions-real");
    assertThat(page.locator(".linli-view")).containsText("3,329");
    assertThat(report.textContent()).isNotBlank();
  }

  private static void choose(String name, byte[] content) {
    Browser.at(page, "divisions");
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, "text/csv", content));
  }

  private static String city() {
    return Rest.as(Installation.shared(), "bureau")
        .get("/api/v1/city")
        .json()
        .path("communities")
        .asText();
  }

  private static Path real() throws IOException {
    try (var files = Files.walk(Path.of("../core/src/main"))) {
      return files.filter(file -> file.endsWith("chengdu-5101.csv")).findFirst().orElseThrow();
    }
  }
}
