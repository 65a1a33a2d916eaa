package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.it.home.Installation;

/** Who may see what, and the versions of the rules, before real eyes. */
class RulesBrowserIT {

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
  @CsvSource({"bureau, 1440, 900", "bureau, 390, 844", "jinjiang-clerk, 1440, 900"})
  void whoMayAndWhyIsToldStepByStep(String username, int width, int height) {
    var page = Browser.at(browser.signedIn(username, width, height), "who-may");
    var why = Browser.button(page.locator("vaadin-grid"), "逐步查看").first();
    assertThat(why).isVisible();
    Browser.settle(page);
    Browser.picture(page, "who-may-" + username + "-" + width);
    why.click();
    assertThat(page.locator("#trace")).containsText("由此决定");
    Browser.picture(page, "who-may-steps-" + username + "-" + width);
    withoutBarrier(page);
  }

  @ParameterizedTest(name = "{0}×{1}")
  @CsvSource({"1440, 900", "390, 844"})
  void aDraftWithFaultsIsToldByLine(int width, int height) {
    var page = Browser.at(browser.signedIn("bureau", width, height), "rules");
    assertThat(page.locator(".paper-table tbody tr").first()).isVisible();
    Browser.picture(page, "rules-" + width);
    withoutBarrier(page);
    page.locator("#draft").click();
    page.locator("#rule-note input").fill("试行");
    Browser.dialog(page).locator("#confirm").click();
    assertThat(page.locator("#rule-faults")).containsText("version must be above");
    Browser.picture(page, "rules-faults-" + width);
    withoutBarrier(page);
  }

  private static void withoutBarrier(Page page) {
    var serious =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(each -> List.of("serious", "critical").contains(each.getImpact()))
                .map(each -> each.getId() + " " + each.getNodes().getFirst().getHtml())
                .toList();
    org.assertj.core.api.Assertions.assertThat(serious).isEmpty();
  }
}
