package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Door;
import org.linli.it.home.Installation;

/** A device's life at the clerk's screen: registered, heard live, given another secret, retired. */
class DeviceBrowserIT {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

  private static Browser browser;
  private static Page page;

  private final Door door = new Door(Installation.shared());

  @BeforeAll
  static void open() {
    browser = new Browser(Installation.shared());
    page = browser.signedIn("jinjiang-clerk", 1440, 900);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void aDeviceSpeaksWithTheSecretShownOnceUntilItGetsAnotherAndThenIsRetired() {
    var name = "IT " + System.nanoTime();
    var device = register(name);
    var secret = noted("device-secret");

    Browser.at(page, "community/device/" + device);
    Browser.picture(page, "device-silent");
    assertThat(send(device, secret, 23.4)).isEqualTo(202);
    assertThat(page.locator(".charts")).containsText("23.4");
    assertThat(send(device, secret, 24.6)).isEqualTo(202);
    assertThat(page.locator(".charts")).containsText("24.6");
    Browser.picture(page, "device-live");

    Browser.button(page.locator(".screen-actions"), "更换密钥").click();
    Browser.picture(page, "device-rotate");
    Browser.dialog(page).locator("vaadin-button[theme~=primary]").click();
    var fresh = noted("device-rotated");
    assertThat(send(device, secret, 25.1)).as("the old secret").isEqualTo(401);
    assertThat(send(device, fresh, 26.2)).isEqualTo(202);
    assertThat(page.locator(".charts")).containsText("26.2");

    page.locator(".screen-actions vaadin-button[theme~=error]").click();
    Browser.dialog(page).locator("textarea").fill("超期");
    Browser.picture(page, "device-retire");
    Browser.dialog(page).locator("vaadin-button[theme~=primary]").click();
    assertThat(page).hasURL(Pattern.compile(".*/community/devices$"));
    assertThat(send(device, fresh, 27)).as("a retired device").isEqualTo(401);
    Browser.at(page, "community/device/" + device);
    assertThat(page.locator(".screen-actions vaadin-button")).hasCount(0);
    Browser.picture(page, "device-retired");
  }

  private String register(String name) {
    Browser.at(page, "community/devices");
    page.locator(".screen-actions vaadin-button[theme~=primary]").click();
    var dialog = Browser.dialog(page);
    dialog.locator("vaadin-combo-box input").first().fill("环境");
    page.locator("vaadin-combo-box-item").first().click();
    var fields = dialog.locator("vaadin-text-field input");
    fields.nth(0).fill(name.replace(" ", "-"));
    fields.nth(1).fill(name);
    Browser.picture(page, "device-register");
    dialog.locator("vaadin-button[theme~=primary]").click();
    page.locator(".secret").waitFor();
    var found = ID.matcher(Browser.dialog(page).textContent());
    assertThat(found.find()).as(Browser.dialog(page).textContent()).isTrue();
    return found.group();
  }

  /** The secret, which is nowhere to be found any more once it is noted. */
  private static String noted(String picture) {
    page.locator(".secret").waitFor();
    var secret = page.locator(".secret input").inputValue();
    Browser.picture(page, picture);
    page.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").last().click();
    assertThat(page.locator(".secret")).hasCount(0);
    assertThat(page.content()).doesNotContain(secret);
    return secret;
  }

  private int send(String device, String secret, double temperature) {
    return door.send(
            device,
            secret,
            Map.of("ts", Instant.now().toString(), "values", Map.of("temperature", temperature)))
        .status();
  }
}
