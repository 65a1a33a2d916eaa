package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;

/**
 * A clerk's day: a grid event from its taking up to its verification, a place, an account, a
 * notice, a device.
 */
class CommunityBrowserIT {

  private static final String CLERK = "jinjiang-clerk";

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
  void aClerkTakesUpAnEventAndVerifiesIt() {
    var page = at("community/cases");
    var title = "IT-" + System.nanoTime();
    page.locator(".screen-actions vaadin-button[theme~=primary]").click();
    page.locator(".phone-form vaadin-text-field input").first().fill(title);
    page.locator(".phone-form vaadin-text-area textarea").first().fill(title);
    Browser.button(page.locator(".screen"), "登记").click();
    assertThat(page.locator(".receipt")).isVisible();
    page.locator(".screen a[href*='community/matter/']").click();
    assertThat(page.locator(".screen").getByText(title).first()).isVisible();
    assertThat(page.locator(".screen").getByText("核实立案").first()).isVisible();
  }

  @Test
  void aNoticeIsPublishedAndStandsInTheList() {
    var page = at("community/notices");
    var title = "IT-" + System.nanoTime();
    page.locator(".screen-actions vaadin-button[theme~=primary]").click();
    var dialog = page.locator("vaadin-dialog[opened]");
    dialog.locator("vaadin-text-field input").fill(title);
    dialog.locator("vaadin-text-area textarea").fill(title);
    primary(dialog).click();
    assertThat(page.locator(".notice-card h3").first()).hasText(title);
  }

  @Test
  void aNewAccountsPasswordIsShownOnce() {
    var page = at("community/people");
    page.locator(".screen-actions vaadin-button[theme~=primary]").click();
    var dialog = page.locator("vaadin-dialog[opened]");
    var fields = dialog.locator("vaadin-text-field input");
    fields.nth(0).fill("it-" + Long.toString(System.nanoTime(), 36));
    fields.nth(1).fill("IT");
    primary(dialog).click();
    assertThat(page.locator(".secret input")).not().hasValue("");
  }

  @Test
  void aDeviceShowsACurveForEachOfItsMetrics() {
    var page = at("community/devices");
    page.locator("vaadin-grid a").first().click();
    assertThat(page.locator(".charts linli-chart").first()).isVisible();
    assertThat(page.locator(".charts .linli-source").first()).isVisible();
  }

  private static Page at(String view) {
    var page = browser.signedIn(CLERK, 1440, 900);
    page.navigate(Installation.shared().http() + "/" + view);
    page.locator(".screen").waitFor();
    Browser.settle(page);
    return page;
  }

  private static Locator primary(Locator dialog) {
    return dialog.locator("vaadin-button[theme~=primary]").last();
  }
}
