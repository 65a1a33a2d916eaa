package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;

/** A resident's phone: report something and follow it; large letters for elders. */
class ResidentBrowserIT {

  private static final String RESIDENT = "jinjiang-resident-1";
  private static final double ELDER_TEXT = 18;
  private static final double ELDER_TARGET = 60;

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
  void aReportStandsAmongMineWithItsReceipt() {
    var page = at("resident/report");
    var title = "IT-" + System.nanoTime();
    page.locator(".phone-form vaadin-text-field input").first().fill(title);
    page.locator(".thumb-button").click();
    assertThat(page.locator(".report-card h3").first()).hasText(title);
    assertThat(page.locator(".report-card").first().locator(".chips .linli-chip")).hasCount(2);
    assertThat(page.locator(".receipt a")).isFocused();
  }

  @Test
  void whoMayLookIsSaidForEveryParty() {
    var page = at("resident/looks");
    assertThat(page.locator(".looks-card:not(.seen-card)")).hasCount(5);
  }

  @Test
  void eldersHaveTextOfEighteenAndTargetsOfSixtyPixels() {
    var page = at("resident/report");
    page.locator(".elder-switch").click();
    page.waitForFunction("() => document.documentElement.hasAttribute('data-elder')");
    for (var target :
        page.locator(".phone-bar a, .thumb-button, .phone-tools vaadin-button").all()) {
      assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(ELDER_TARGET);
    }
    var smallest =
        page.evaluate(
            "() => Math.min(...[...document.querySelectorAll('.phone :is(h1, h2, h3, p, span, a, li)')]"
                + ".filter(e => e.textContent.trim() && e.offsetWidth > 1)"
                + ".map(e => parseFloat(getComputedStyle(e).fontSize)))");
    assertThat(((Number) smallest).doubleValue()).isGreaterThanOrEqualTo(ELDER_TEXT);
    page.locator(".elder-switch").click();
  }

  private static Page at(String view) {
    var page = browser.signedIn(RESIDENT, 390, 844);
    page.navigate(Installation.shared().http() + "/" + view);
    page.locator(".screen").waitFor();
    Browser.settle(page);
    return page;
  }
}
