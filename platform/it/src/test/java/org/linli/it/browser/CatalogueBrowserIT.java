package org.linli.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.it.home.Installation;

/** The catalogue of data assets as each tier reads it, on the desk and on the phone. */
class CatalogueBrowserIT {

  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser(Installation.shared());
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest(name = "{0} {2}×{3}")
  @CsvSource({
    "bureau, data-assets, 1440, 900",
    "bureau, data-assets, 390, 844",
    "bureau, grading, 1440, 900",
    "bureau, grading, 390, 844",
    "bureau, asset/health-readings, 1440, 900",
    "bureau, asset/health-readings, 390, 844",
    "jinjiang-clerk, community/assets, 1440, 900",
    "jinjiang-clerk, community/assets, 390, 844",
    "jinjiang-clerk, exchange/returned, 1440, 900",
    "jinjiang-clerk, exchange/returned, 390, 844",
    "wuhou-operator, operator/assets, 1440, 900",
    "wuhou-operator, operator/assets, 390, 844",
  })
  void theCatalogueStandsOnEveryWidth(String username, String address, int width, int height) {
    var page = browser.signedIn(username, width, height);
    visit(page, address);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Browser.picture(username + "-" + address.replace('/', '-') + "-" + width)));
    assertThat(page.locator(".linli-error").isVisible()).isFalse();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1"))
        .as("wider than its window")
        .isEqualTo(false);
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .filteredOn(found -> SERIOUS.contains(found.getImpact()))
        .extracting(found -> found.getId() + " " + found.getNodes().getFirst().getHtml())
        .isEmpty();
    page.context().close();
  }

  @Test
  void theClerkFindsNothingOfWhatOnlyTheBureauMayKnow() {
    var page = browser.signedIn("jinjiang-clerk", 1440, 900);
    visit(page, "asset/accounts");
    var secret = page.locator("body").innerText();
    visit(page, "asset/no-such-asset");
    assertThat(secret).isEqualTo(page.locator("body").innerText()).doesNotContain("account");
    page.context().close();
  }

  private static void visit(Page page, String address) {
    page.navigate(page.url().replaceAll("(https?://[^/]+).*", "$1") + "/" + address);
    Browser.settle(page);
  }
}
