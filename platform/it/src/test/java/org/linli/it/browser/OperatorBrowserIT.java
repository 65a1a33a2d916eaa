package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;

/** An operator's page: its communities with what it may see of each, and its contracts in words. */
class OperatorBrowserIT {

  private static final String OPERATOR = "wuhou-operator";

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
  void eachCommunitySaysWhatMayBeSeenOfIt() {
    var page = at("operator");
    assertThat(page.locator(".operated .linli-panel")).hasCount(1);
    assertThat(page.locator(".rights-list > div")).hasCount(10);
  }

  @Test
  void theContractsClausesCanBeRead() {
    var page = at("operator/contracts");
    assertThat(page.locator(".clauses article p").first()).not().isEmpty();
  }

  private static Page at(String view) {
    var page = browser.signedIn(OPERATOR, 1440, 900);
    page.navigate(Installation.shared().http() + "/" + view);
    page.locator(".screen").waitFor();
    Browser.settle(page);
    return page;
  }
}
