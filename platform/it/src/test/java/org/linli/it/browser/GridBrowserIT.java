package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;

/** A grid worker's phone: report from the patrol, with targets that a thumb can meet. */
class GridBrowserIT {

  private static final String WORKER = "jinjiang-grid-1";
  private static final int THUMB = 48;

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser(Installation.shared());
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void whatIsSeenOnAPatrolBecomesAGridEventWithItsReceipt() {
    var page = browser.signedIn(WORKER, 390, 844);
    page.navigate(Installation.shared().http() + "/grid/patrol");
    page.locator(".phone-form vaadin-text-field input").first().fill("IT-" + System.nanoTime());
    page.locator(".thumb-button").click();
    assertThat(page.locator(".receipt a")).isFocused();
  }

  @Test
  void everyTargetAtTheThumbIsLargeEnough() {
    var page = browser.signedIn(WORKER, 390, 844);
    page.navigate(Installation.shared().http() + "/grid/patrol");
    page.locator(".thumb-button").waitFor();
    for (var target :
        page.locator(".phone-bar a, .thumb-button, .phone-tools vaadin-button").all()) {
      assertThat(target.boundingBox().height)
          .as(target.textContent())
          .isGreaterThanOrEqualTo(THUMB);
    }
  }
}
