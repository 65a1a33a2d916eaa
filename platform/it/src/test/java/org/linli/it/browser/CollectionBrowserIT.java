package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.it.home.Installation;

/** What was gathered and deleted, before the eyes of those whom it concerns. */
class CollectionBrowserIT {

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
  @CsvSource({"1440, 900", "390, 844"})
  void theClerkSeesWhatWasGatheredAndWhetherItWasChanged(int width, int height) {
    var page =
        Browser.at(browser.signedIn("jinjiang-clerk", width, height), "community/collection");
    assertThat(page.locator("vaadin-grid").first()).containsText("接入口");
    Browser.button(page.locator(".tools"), "核验末日").click();
    assertThat(page.locator("#checked-day")).containsText("核验结果");
    Browser.settle(page);
    Browser.picture(page, "collection-" + width);
    fits(page);
  }

  @ParameterizedTest
  @CsvSource({"1440, 900", "390, 844"})
  void theBureauSeesTermsAndHoldsDeletionBack(int width, int height) {
    var page = Browser.at(browser.signedIn("bureau", width, height), "retention");
    assertThat(page.locator(".paper-table")).containsText("到期自动删除");
    Browser.picture(page, "retention-" + width);
    Browser.button(page.locator(".screen-actions"), "暂缓删除").click();
    Browser.dialog(page).locator("vaadin-text-area").waitFor();
    Browser.picture(page, "retention-hold-" + width);
    fits(page);
  }

  @ParameterizedTest
  @CsvSource({"1440, 900", "390, 844"})
  void theResidentReadsTheRulesAndWhatWasGatheredAtHome(int width, int height) {
    var page =
        Browser.at(browser.signedIn("jinjiang-resident-1", width, height), "resident/privacy");
    assertThat(page.locator("#home-traces")).containsText(AT_HOME);
    Browser.picture(page, "privacy-" + width);
    fits(page);
  }

  /** In whichever language the resident read last. */
  private static final Pattern AT_HOME = Pattern.compile("我家被采集的数据|Gathered in my home");

  private static void fits(Page page) {
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth + 1"))
        .isEqualTo(true);
  }
}
