package org.linli.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.it.home.Installation;
import org.linli.testing.Requirement;

/**
 * Every screen of every tier, opened from its navigation: it stands, has no serious barrier, asks
 * nobody outside, and does nothing that its page's policy refuses. Two tiers are looked at at a
 * time: most of it is waiting for pages to settle.
 */
@Execution(ExecutionMode.CONCURRENT)
class EveryScreenIT {

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

  @ParameterizedTest(name = "{0} {1}×{2}")
  @CsvSource({
    "bureau, 1440, 900, 6",
    "district-510104, 1440, 900, 1",
    "street-510104026, 1440, 900, 1",
    "jinjiang-clerk, 1440, 900, 5",
    "wuhou-operator, 1440, 900, 3",
    "jinjiang-grid-1, 390, 844, 3",
    "jinjiang-resident-1, 390, 844, 3",
  })
  @Requirement("004-S1a")
  void everyScreenOfATierHasNoSeriousBarrier(String username, int width, int height, int atLeast) {
    visitAll(browser.signedIn(username, width, height), username, "", atLeast);
  }

  @ParameterizedTest(name = "ops console, {0} {1}×{2}")
  @CsvSource("platform, 1440, 900, 3")
  void everyScreenOfTheOpsConsoleHasNoSeriousBarrier(
      String username, int width, int height, int atLeast) {
    visitAll(browser.signedInToOps(username, width, height), username, "/ops", atLeast);
  }

  @ParameterizedTest(name = "cockpit {0}×{1}")
  @CsvSource({"1920, 1080", "390, 844"})
  void theCockpitStandsOnTheBigScreenAndOnThePhone(int width, int height) {
    var page = browser.signedIn("bureau", width, height);
    var faults = new ArrayList<String>();
    look(page, "cockpit-" + width, faults);
    assertThat(faults).isEmpty();
  }

  private static void visitAll(Page page, String username, String root, int atLeast) {
    var outside = new ArrayList<String>();
    var home = page.url().replaceAll("(https?://[^/]+).*", "$1");
    page.onRequest(
        request -> {
          if (!request.url().startsWith(home) && !request.url().matches("^(data|blob|ws):.*")) {
            outside.add(request.url());
          }
        });
    var refusals = Refusals.of(page);
    var faults = new ArrayList<String>();
    page.reload();
    Browser.settle(page);
    look(page, username + "-home", faults);
    var views = Browser.navigation(page);
    assertThat(views).as("views of " + username).hasSizeGreaterThanOrEqualTo(atLeast);
    for (var view : views) {
      go(page, view, home + root + "/" + view.replaceFirst("^/(ops/)?", ""));
      look(
          page, username + "-" + (view.isBlank() ? "first" : view.replaceAll("\\W+", "-")), faults);
    }
    assertThat(faults).as("barriers on screens of " + username).isEmpty();
    assertThat(outside).as("requests to others").isEmpty();
    assertThat(refusals.told()).as("refused by the pages' policy").isEmpty();
    page.context().close();
  }

  /** As a person goes, by the line of the navigation: the application is loaded but once. */
  private static void go(Page page, String view, String address) {
    page.evaluate(
        "view => { const line = "
            + Browser.NAVIGATION
            + ".find(item => (item.getAttribute('path') ?? item.getAttribute('href')) === view);"
            + " (line.shadowRoot?.querySelector('a') ?? line).click(); }",
        view);
    page.waitForURL(address);
    Browser.settle(page);
  }

  private static void look(Page page, String name, List<String> faults) {
    page.screenshot(new Page.ScreenshotOptions().setPath(Browser.picture(name)));
    if (page.locator(".linli-error").isVisible()) {
      faults.add(name + ": the error screen");
    }
    var wide = page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1");
    if (Boolean.TRUE.equals(wide)) {
      faults.add(name + ": wider than its window");
    }
    // No screen has frames of others: examined in its own page, which takes a third of the time.
    for (var violation : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
      if (SERIOUS.contains(violation.getImpact())) {
        faults.add(
            name
                + ": "
                + violation.getId()
                + " at "
                + violation.getNodes().stream().limit(3).map(node -> node.getHtml()).toList());
      }
    }
  }
}
