package org.linli.it.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.linli.it.browser.Browser;

/**
 * A new installation for another city: its file is refused while it is wrong, and taken when it is
 * right; then everything stands for that city as it does for the one the product brings along.
 */
@AtLength
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnotherCityIT {

  private static final Path CITY = Path.of("src/test/resources/cities/hangzhou-3301.csv");
  private static final Installation INSTALLATION = Installation.another("city");
  private static final boolean NEW = !INSTALLATION.isLoaded();

  /** The first by code of each district, one for each mode. */
  private static final Map<String, String> SHOWCASES =
      Map.of("330102001001", "GOVERNMENT", "330105001001", "ENTERPRISE", "330106002001", "PPP");

  private static final String CHOSEN = "330102001001";

  @TempDir static Path folder;

  @BeforeAll
  static void wrongFilesAreRefusedBeforeTheRightOneIsTaken() throws IOException {
    if (NEW) {
      refuse(
          Files.readString(CITY) + "3302,宁波市,CITY,\n330299001,孤儿街道,STREET,330299\n",
          "UTF-8",
          "line 53  3302  a file holds one city only [3301]",
          "line 54  330299001  the parent division is not in the file [330299]");
      refuse(Files.readString(CITY), "GBK", "line 2    not valid UTF-8 text", "and 32 more");
      assertThat(INSTALLATION.home().resolve("pg")).as("nothing was started").doesNotExist();
    }
    var up = INSTALLATION.linli("up", "--city", CITY.toAbsolutePath().toString());
    assertThat(up.exit()).as(up.output()).isZero();
  }

  private static void refuse(String text, String encoding, String... told) throws IOException {
    var file = folder.resolve("wrong.csv");
    Files.write(file, text.getBytes(Charset.forName(encoding)));
    var answer = INSTALLATION.linli("up", "--city", file.toString());
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.output()).contains("wrong.csv", "Nothing was loaded").contains(told);
  }

  @AfterAll
  static void stop() {
    if (NEW) {
      INSTALLATION.linli("down");
    }
  }

  @Test
  @Order(1)
  void itsDivisionsStandAsTenants() {
    var bureau = Rest.as(INSTALLATION, "bureau");
    var city = bureau.get("/api/v1/city").json();
    assertThat(city.path("code").asText()).isEqualTo("3301");
    assertThat(city.path("name").asText()).isEqualTo("杭州市");
    assertThat(city.path("districts").asInt()).isEqualTo(3);
    assertThat(city.path("streets").asInt()).isEqualTo(8);
    assertThat(city.path("communities").asInt()).isEqualTo(39);
    var tenants = items(bureau.get("/api/v1/tenants?limit=500"));
    assertThat(tenants).hasSize(39);
    SHOWCASES.forEach(
        (code, mode) ->
            assertThat(tenants)
                .anyMatch(
                    row ->
                        row.path("code").asText().equals(code)
                            && row.path("mode").asText().equals(mode)));
  }

  @Test
  @Order(2)
  void everyTierHasItsAccountsOfThatCity() {
    var accounts = INSTALLATION.accounts();
    assertThat(accounts.all().stream().map(Accounts.Account::tier).distinct())
        .containsExactlyInAnyOrder(
            "CITY", "DISTRICT", "STREET", "COMMUNITY", "OPERATOR", "RESIDENT", "PLATFORM");
    for (var name :
        List.of(
            "bureau",
            "district-330105",
            "street-330106002",
            "clerk-" + CHOSEN,
            "grid-" + CHOSEN + "-1",
            "operator-330105001001",
            "data-330106002001",
            "property-" + CHOSEN,
            "resident-" + CHOSEN + "-1",
            "platform")) {
      var account = accounts.exactly(name);
      assertThat(Rest.as(INSTALLATION, name).get("/api/v1/tokens").status())
          .as(name)
          .isEqualTo(200);
      assertThat(account.scope()).as(name).matches("|(op-)?3301\\d*");
    }
  }

  @Test
  @Order(3)
  void itsDevicesAreHeard() {
    var clerk = Rest.as(INSTALLATION, "clerk-330105001001");
    var heard =
        Awaited.until(
            Instant.now().plusSeconds(120),
            () -> items(clerk.get("/api/v1/devices?limit=500")),
            devices -> devices.stream().filter(row -> row.path("online").asBoolean()).count() > 20);
    assertThat(heard).filteredOn(row -> row.path("online").asBoolean()).hasSizeGreaterThan(20);
  }

  @Test
  @Order(4)
  void aSimulatedFireBecomesAMatterThere() {
    var clerk = Rest.as(INSTALLATION, "clerk-" + CHOSEN);
    var fire = INSTALLATION.linli("simulate", "fire", CHOSEN);
    assertThat(fire.exit()).as(fire.output()).isZero();
    assertThat(fire.output()).contains(CHOSEN);
    var matters =
        Awaited.until(
            () -> items(clerk.get("/api/v1/matters?kind=alarm-event&limit=500")),
            found -> !found.isEmpty());
    assertThat(matters).anyMatch(row -> row.path("title").asText().contains("烟"));
    var city =
        Awaited.until(
            () -> Rest.as(INSTALLATION, "bureau").get("/api/v1/city").json(),
            figures -> figures.path("casesOpen").asLong() > 0);
    assertThat(city.path("alarmsOpen").asLong()).isPositive();
    assertThat(city.path("casesOpen").asLong()).isPositive();
  }

  @Test
  @Order(5)
  void theCockpitShowsItsDistrictsWithoutAMapOfAnotherCity() {
    try (var browser = new Browser(INSTALLATION)) {
      for (var size : new int[][] {{1440, 900}, {1920, 1080}, {390, 844}}) {
        var page = browser.signedIn("bureau", size[0], size[1]);
        var tiles = page.locator(".linli-tiles button");
        tiles.first().waitFor();
        assertThat(tiles.count()).isEqualTo(3);
        assertThat(page.locator("linli-map").count()).isZero();
        assertThat(tiles.first().boundingBox().height).isGreaterThan(60);
        page.screenshot(
            new com.microsoft.playwright.Page.ScreenshotOptions()
                .setPath(Browser.picture("another-city-" + size[0])));
        if (size[0] == 1920) {
          page.navigate(INSTALLATION.http() + "/?screen");
          Browser.settle(page);
          page.screenshot(
              new com.microsoft.playwright.Page.ScreenshotOptions()
                  .setPath(Browser.picture("another-city-wall")));
        } else {
          tiles.nth(1).click();
          Browser.settle(page);
          assertThat(tiles.nth(1).getAttribute("aria-pressed")).isEqualTo("true");
          assertThat(page.url()).contains("at=330105");
        }
        page.context().close();
      }
    }
  }

  @Test
  @Order(6)
  void aFallReachesTheOpenCockpitByItself() {
    try (var browser = new Browser(INSTALLATION)) {
      var page = browser.signedIn("bureau", 1440, 900);
      var tile = page.locator(".linli-tiles button").last();
      tile.waitFor();
      var before = tile.locator(".value").textContent();
      var fall = INSTALLATION.linli("simulate", "fall", "330106002001");
      assertThat(fall.exit()).as(fall.output()).isZero();
      assertThat(
              Awaited.until(() -> tile.locator(".value").textContent(), now -> !now.equals(before)))
          .as("open alarms of the district")
          .isNotEqualTo(before);
    }
  }

  @Test
  @Order(6)
  void oneCheckSaysOnceThatTheCityIsLoaded() {
    var health = Rest.anonymous(INSTALLATION).get("/health/ready");
    assertThat(health.status()).isEqualTo(200);
    var named = new ArrayList<String>();
    health.json().path("checks").forEach(check -> named.add(check.path("name").asText()));
    assertThat(named).containsOnlyOnce("city is loaded");
  }

  @Test
  @Order(7)
  void theNextStartComesBackWithThatCityAndRefusesAnother() throws IOException {
    var accounts = Files.readString(INSTALLATION.home().resolve("accounts.csv"));
    if (NEW) {
      INSTALLATION.linli("down");
      INSTALLATION.up();
      var city = Rest.as(INSTALLATION, "bureau").get("/api/v1/city").json();
      assertThat(city.path("code").asText()).isEqualTo("3301");
      assertThat(city.path("communities").asInt()).isEqualTo(39);
    }
    var other =
        Files.writeString(folder.resolve("other.csv"), "code,name,level,parent\n3302,宁波市,CITY,\n");
    var refused = INSTALLATION.linli("up", "--city", other.toString());
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.output()).contains("already carries a city", "other.csv");
    assertThat(INSTALLATION.home().resolve("accounts.csv")).hasContent(accounts);
  }

  @Test
  @Order(6)
  void handedOverPasswordsSignIn() {
    try (var browser = new Browser(INSTALLATION)) {
      for (var name : List.of("clerk-" + CHOSEN, "resident-" + CHOSEN + "-1")) {
        var page = browser.signedIn(name, 390, 844);
        assertThat(page.url()).as(name).doesNotContain("sign-in");
        page.context().close();
      }
    }
  }

  private static List<JsonNode> items(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var items = new ArrayList<JsonNode>();
    answer.json().path("items").forEach(items::add);
    return items;
  }
}
