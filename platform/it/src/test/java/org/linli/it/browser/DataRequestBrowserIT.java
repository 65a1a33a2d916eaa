package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/**
 * The bureau and the data officer of an enterprise-led community, each at a screen of their own:
 * refused, applied for, granted for a while, open, shut again by itself.
 */
class DataRequestBrowserIT {

  private static final String COMMUNITY = "510107005002";
  private static final int LEAST_SECONDS = 20;

  private static Browser browser;
  private static Page bureau;
  private static Page officer;

  private final String reason = "IT-" + System.nanoTime();

  @BeforeAll
  static void open() {
    browser = new Browser(Installation.shared());
    bureau = browser.signedIn("bureau", 1440, 900);
    officer = browser.signedIn("wuhou-data", 1440, 900);
    officer.navigate(Installation.shared().http() + "/operator/requests");
    officer.locator(".request-list").waitFor();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @AfterEach
  void nothingStaysGranted() {
    var data = Rest.as(Installation.shared(), "wuhou-data");
    for (var row : data.get("/api/v1/requests?limit=500").json().path("items")) {
      var path = "/api/v1/requests/" + row.path("id").asText();
      if (row.path("reason").asText().equals(reason)) {
        if (may(row, "REVOKE")) {
          data.post(path + "/revoke", null);
        } else if (may(row, "REFUSE")) {
          data.post(path + "/refuse", Map.of("note", "-"));
        }
      }
    }
  }

  @Test
  void aGrantForAWhileOpensTheReadingsAndShutsThemAgainByItself() {
    refused("研究");
    apply();
    var end =
        LocalDateTime.now(ZoneOffset.UTC)
            .plusSeconds(LEAST_SECONDS)
            .plusMinutes(1)
            .withSecond(0)
            .withNano(0);
    grantAll(end);
    // The window opens by itself: nobody asks again.
    assertThat(bureau.locator(".linli-basis.shut")).hasCount(0);
    bureau.locator(".linli-readings vaadin-combo-box input").first().click();
    bureau.locator("vaadin-combo-box-item").first().click();
    assertThat(bureau.locator(".linli-basis.opens")).isVisible();
    Browser.picture(bureau, "request-open");
    assertThat(bureau.locator(".linli-basis.shut"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(150_000));
    assertThat(Instant.now()).isAfter(end.toInstant(ZoneOffset.UTC));
    Browser.picture(bureau, "request-ended");
  }

  @Test
  void whatIsRefusedStaysShutAndTheReasonIsRead() {
    refused("公共服务");
    apply();
    for (int left = openCards().count(); left > 0; left--) {
      var ask = Browser.asked(officer, Browser.button(openCards().first(), "驳回"));
      ask.locator("textarea").fill("与用途无关");
      primary(ask).click();
      assertThat(openCards()).hasCount(left - 1);
    }
    Browser.picture(officer, "request-denied");
    assertThat(bureau.locator(".linli-basis.shut")).isVisible();
    Browser.at(bureau, "requests");
    bureau.locator(".tools vaadin-select").first().click();
    bureau.locator("vaadin-select-item").getByText("已拒绝").first().click();
    Browser.settle(bureau);
    Browser.picture(bureau, "request-list");
    assertThat(Browser.asked(bureau, bureau.locator("vaadin-grid vaadin-button").first()))
        .containsText("与用途无关");
  }

  @Test
  void whatIsWithdrawnShutsAtOnce() {
    refused("研究");
    apply();
    grantAll(LocalDateTime.now(ZoneOffset.UTC).plusHours(1).withSecond(0).withNano(0));
    assertThat(bureau.locator(".linli-basis.shut")).hasCount(0);
    var granted =
        officer.locator(".request-card").filter(new Locator.FilterOptions().setHasText(reason));
    for (int left = granted.count(); left > 0; left--) {
      primary(Browser.asked(officer, Browser.button(granted.nth(left - 1), "结束授权"))).click();
      assertThat(officer.locator("vaadin-dialog[opened]")).hasCount(0);
    }
    assertThat(bureau.locator(".linli-basis.shut")).isVisible();
    Browser.picture(bureau, "request-revoked");
  }

  private void grantAll(LocalDateTime end) {
    for (int left = openCards().count(); left > 0; left--) {
      var ask = Browser.asked(officer, Browser.button(openCards().first(), "批准").first());
      var date = ask.locator("vaadin-date-time-picker input");
      date.nth(1).fill(end.format(DateTimeFormatter.ofPattern("HH:mm")));
      date.nth(1).press("Tab");
      date.nth(0).fill(end.format(DateTimeFormatter.ofPattern("yyyy/M/d")));
      date.nth(0).press("Tab");
      Browser.picture(officer, "request-grant");
      primary(ask).click();
      assertThat(openCards()).hasCount(left - 1);
    }
  }

  private static boolean may(JsonNode row, String verb) {
    return StreamSupport.stream(row.path("verbs").spliterator(), false)
        .anyMatch(each -> each.asText().equals(verb));
  }

  private static Locator primary(Locator dialog) {
    return dialog.locator("vaadin-button[theme~=primary]").last();
  }

  private void refused(String purpose) {
    bureau.navigate(Installation.shared().http() + "/?at=" + COMMUNITY);
    bureau.locator("#open-devices").waitFor();
    Browser.settle(bureau);
    bureau.locator(".linli-readings vaadin-select").first().click();
    bureau.locator("vaadin-select-item").getByText(purpose).first().click();
    bureau.locator("#open-devices").click();
    assertThat(bureau.locator(".linli-basis.shut")).isVisible();
    Browser.picture(bureau, "request-refused");
  }

  private void apply() {
    bureau.locator("#apply").click();
    var dialog = Browser.dialog(bureau);
    dialog.locator(".apply-form textarea").first().fill(reason);
    Browser.picture(bureau, "request-apply");
    primary(dialog).click();
    assertThat(bureau.locator("vaadin-dialog[opened]")).hasCount(0);
    assertThat(openCards().first()).isVisible();
  }

  private Locator openCards() {
    return officer
        .locator(".request-card")
        .filter(new Locator.FilterOptions().setHasText(reason))
        .filter(
            new Locator.FilterOptions()
                .setHas(officer.locator(".answers vaadin-button[theme~=primary]")));
  }
}
