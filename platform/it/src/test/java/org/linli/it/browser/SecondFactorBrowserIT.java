package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/**
 * Somebody takes a telephone to the own account, and comes in by it; reckoned here a second time.
 */
class SecondFactorBrowserIT {

  private static final String FRESH = "Frisch-gewaehlt-7";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECONDS = 30;

  private final Browser browser = new Browser(Installation.shared());
  private final Rest clerk = Rest.as(Installation.shared(), "jinjiang-clerk");
  private final String username = "it-" + Long.toString(System.nanoTime(), 36);
  private String account;
  private String oneTime;

  @AfterEach
  void close() {
    if (account != null) {
      clerk.post("/api/v1/accounts/" + account + "/disable", null);
    }
    browser.close();
  }

  @Test
  void aTelephoneIsScannedAndTheDoorAsksForWhatItShows() {
    var page = browser.stranger(1440, 900, "zh-CN");
    Browser.knock(page, username, newcomer());
    page.locator("#change").waitFor();
    page.locator("#old input").fill(oneTime);
    page.locator("#fresh input").fill(FRESH);
    page.locator("#again input").fill(FRESH);
    page.locator("#change").click();
    page.locator("#change").waitFor(gone());

    Browser.at(page, "second-factor");
    Browser.picture(page, "factor-why");
    page.locator("#begin").click();
    page.locator(".factor-picture").waitFor();
    var secret = page.locator(".factor-secret").textContent().replace(" ", "");
    Browser.picture(page, "factor-scan");
    page.locator("#code input").fill(code(secret, 0));
    page.locator("#confirm").click();
    assertThat(page.locator(".factor-recovery li")).hasCount(10);
    Browser.picture(page, "factor-recovery");
    page.locator("#again").click();
    page.locator("#enter").waitFor();

    assertThat(page.locator("#code")).hasCount(0);
    Browser.knock(page, username, FRESH);
    page.locator("#code input").waitFor();
    Browser.picture(page, "factor-asked");
    page.locator("#code input").fill("000000");
    page.locator("#enter").click();
    assertThat(page.locator(".problem")).containsText("动态口令错误");
    page.locator("#code input").fill(code(secret, 1));
    page.locator("#enter").click();
    page.waitForURL(url -> !url.endsWith("/sign-in"));
    Browser.settle(page);
    Browser.at(page, "second-factor");
    assertThat(page.locator(".form")).containsText("剩余恢复码 10 个");
    Browser.picture(page, "factor-on");
  }

  private String newcomer() {
    var created =
        clerk.post(
            "/api/v1/accounts",
            Map.of("username", username, "displayName", "IT", "roles", Set.of("GRID_WORKER")));
    account = created.json().path("id").asText();
    oneTime = created.json().path("oneTimePassword").asText();
    return oneTime;
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  /** As RFC 6238 says. */
  private static String code(String typed, int later) {
    var bits = new StringBuilder();
    for (char letter : typed.toCharArray()) {
      bits.append(
          String.format("%5s", Integer.toBinaryString(LETTERS.indexOf(letter))).replace(' ', '0'));
    }
    var secret = new byte[bits.length() / 8];
    for (int i = 0; i < secret.length; i++) {
      secret[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var step = Instant.now().getEpochSecond() / SECONDS + later;
      var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      var number = ByteBuffer.wrap(hash).getInt(hash[19] & 0xf) & 0x7fffffff;
      return String.format("%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
