package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/** The door: the first sign-in, too many failures, and the end of a session nobody used. */
class SessionBrowserIT {

  private static final String WRONG = "Wrong-password-1";
  private static final int FAILURES = 5;

  private static Browser browser;
  private static Rest clerk;

  private String account;
  private String username;
  private String password;

  @BeforeAll
  static void open() {
    browser = new Browser(Installation.shared());
    clerk = Rest.as(Installation.shared(), "jinjiang-clerk");
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @AfterEach
  void theAccountIsClosed() {
    if (account != null) {
      clerk.post("/api/v1/accounts/" + account + "/disable", null);
    }
  }

  @Test
  void aOneTimePasswordOpensNothingButItsChange() {
    newcomer();
    var page = browser.stranger(1440, 900, "zh-CN");
    Browser.knock(page, username, password);
    page.locator("#change").waitFor();
    Browser.picture(page, "session-first");
    Browser.at(page, "grid");
    assertThat(page.locator("#change")).isVisible();
    change(page, password, "short", "short");
    assertThat(page.locator(".problem")).not().isEmpty();
    Browser.picture(page, "session-weak");
    change(page, password, "Frisch-gewaehlt-7", "Frisch-gewaehlt-8");
    assertThat(page.locator(".problem")).containsText("不一致");
    change(page, password, "Frisch-gewaehlt-7", "Frisch-gewaehlt-7");
    assertThat(page.locator(".screen")).isVisible();
    Browser.picture(page, "session-in");
  }

  @Test
  void theSixthAttemptIsToldWhenTheDoorOpensAgainAlsoWithTheRightPassword() {
    newcomer();
    for (var language : new String[] {"zh-CN", "en"}) {
      var page = browser.stranger(1440, 900, language);
      for (int i = 0; i < FAILURES; i++) {
        Browser.knock(page, username, WRONG);
        assertThat(page.locator("#password input")).hasValue("");
        assertThat(page.locator(".problem")).not().isEmpty();
      }
      Browser.knock(page, username, password);
      assertThat(page.locator(".problem"))
          .containsText(language.equals("en") ? "Sign-in locked" : "登录已锁定");
      assertThat(page.locator(".problem")).containsText(Pattern.compile("\\d{1,2}:\\d{2}"));
      Browser.picture(page, "session-locked-" + language);
    }
  }

  @Test
  void aSessionThatEndedSaysSoAndComesBackToWhereOneWas() {
    // Nobody may have been there before, whose one-time password opens but its change.
    browser.signedIn("jinjiang-clerk", 1440, 900).close();
    var page = browser.stranger(1440, 900, "zh-CN");
    var password = browser.passwordOf("jinjiang-clerk");
    Browser.knock(page, "jinjiang-clerk", password);
    page.locator(".screen").waitFor();
    Browser.at(page, "community/notices");
    // The server has forgotten the session, as after half an hour: another window left for good.
    var other = page.context().newPage();
    Browser.at(other, "community");
    other.locator("vaadin-menu-bar-button").first().click();
    other.getByText("退出").last().click();
    other.locator("#enter").waitFor();
    page.locator("vaadin-side-nav-item[path]:visible").last().click();
    var said = page.locator(".v-system-error");
    assertThat(said).containsText("登录已超时");
    Browser.picture(page, "session-expired");
    said.click();
    page.locator("#enter").waitFor();
    Browser.knock(page, "jinjiang-clerk", password);
    assertThat(page.locator(".screen")).isVisible();
    Browser.picture(page, "session-back");
  }

  private void newcomer() {
    username = "it-" + Long.toString(System.nanoTime(), 36);
    var created =
        clerk.post(
            "/api/v1/accounts",
            Map.of("username", username, "displayName", "IT", "roles", Set.of("GRID_WORKER")));
    account = created.json().path("id").asText();
    password = created.json().path("oneTimePassword").asText();
    org.assertj.core.api.Assertions.assertThat(created.status()).as(created.text()).isEqualTo(201);
  }

  private static void change(Page page, String old, String fresh, String again) {
    page.locator("#old input").fill(old);
    page.locator("#fresh input").fill(fresh);
    page.locator("#again input").fill(again);
    page.locator("#change").click();
  }
}
