package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.it.home.Installation;
import org.linli.testing.Requirement;

/** A resident reads, agrees and takes back on the phone; the counter sees it at once. */
class ConsentsBrowserIT {

  private static final String RESIDENT = "chenghua-resident-1";
  private static final String CLERK = "chenghua-clerk";

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser(Installation.shared());
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1440, 900"})
  @Requirement("000-7.2.a.4-2")
  void oneTapAgreesAndOneTapTakesBackWithTheSharingScopeAndWhatFollowsBesideIt(
      int width, int height) {
    var page = at(RESIDENT, "resident/consents", width, height);
    var card = page.locator(".consent-card").filter(new Locator.FilterOptions().setHasText("商业服务"));
    assertThat(card.locator(".facts")).containsText("与谁共享");
    picture(page, "consents-before-" + width);
    card.locator(".thumb-button").click();
    assertThat(card.locator(".chips")).hasText("有效");
    assertThat(card).containsText("撤回后");
    picture(page, "consents-standing-" + width);
    card.locator(".thumb-button").click();
    assertThat(card.locator(".chips")).hasText("未同意");
    assertThat(page.locator(".past-consent").first()).containsText("已撤回");
    var wide = page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1");
    assertThat(wide).isEqualTo(false);
  }

  @Test
  void forEldersItStandsInLargeLettersAndTheButtonsAreLarge() {
    var page = at(RESIDENT, "resident/consents", 390, 844);
    page.locator(".elder-switch").click();
    page.waitForFunction("() => document.documentElement.hasAttribute('data-elder')");
    for (var button : page.locator(".consent-card .thumb-button").all()) {
      assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(60);
    }
    var smallest =
        page.evaluate(
            "() => Math.min(...[...document.querySelectorAll('.consent-card :is(h3, p, span, dt, dd)')]"
                + ".filter(e => e.textContent.trim() && e.offsetWidth > 1)"
                + ".map(e => parseFloat(getComputedStyle(e).fontSize)))");
    assertThat(((Number) smallest).doubleValue()).isGreaterThanOrEqualTo(18);
    picture(page, "consents-elder");
    page.locator(".elder-switch").click();
  }

  @ParameterizedTest
  @CsvSource({"1440, 900", "390, 844"})
  void theCounterListsConsentsAndAsksForThePaper(int width, int height) {
    var page = at(CLERK, "community/consents", width, height);
    assertThat(page.locator("vaadin-grid").first()).containsText("健康照护数据用于照护服务");
    picture(page, "consent-desk-" + width);
    page.locator("vaadin-button")
        .filter(new Locator.FilterOptions().setHasText("登记纸质同意"))
        .first()
        .click();
    Browser.dialog(page).locator("vaadin-combo-box").first().waitFor();
    picture(page, "consent-paper-" + width);
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(Browser.picture(name)).setFullPage(true));
  }

  private static Page at(String who, String view, int width, int height) {
    var page = browser.signedIn(who, width, height);
    page.navigate(Installation.shared().http() + "/" + view);
    page.locator(".screen").waitFor();
    Browser.settle(page);
    return page;
  }
}
