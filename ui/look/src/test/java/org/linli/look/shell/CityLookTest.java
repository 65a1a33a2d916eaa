package org.linli.look.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.calendar.boundary.OfficialDays;
import org.linli.cityfolder.boundary.CityFolder;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Stand;
import org.linli.look.testing.Window;
import org.linli.messages.Messages;

/** Screens are those of their city: name, colours, emblem, languages and words of the door. */
class CityLookTest {

  private static final Path EXAMPLE = Path.of("../../docs/example-city");

  @TempDir Path place;

  @AfterEach
  void asDelivered() {
    hold("");
    Messages.otherwise(Map.of());
    OfficialDays.delivered().hold();
  }

  private static void hold(String folder) {
    CityFolder.begin(folder, "");
    CityFolder.inForce();
  }

  /** The example with other languages, without its holidays. */
  private void holdWith(String languages) throws IOException {
    for (var file : new String[] {"city.yaml", "emblem.svg"}) {
      Files.copy(EXAMPLE.resolve(file), place.resolve(file));
    }
    var profile = place.resolve("city.yaml");
    Files.writeString(
        profile,
        Files.readString(profile).replaceFirst("languages: .*", "languages: " + languages));
    hold(place.toString());
    assertThat(CityFolder.inForce()).isPresent();
  }

  @Test
  void theCitysTitleStandsInThePlaceOfTheProducts() {
    try (var window = Window.english()) {
      assertThat(Brand.name()).isEqualTo("Linli");
      hold(EXAMPLE.toString());
      assertThat(Brand.name()).isEqualTo("Yunze Linli");
      assertThat(Parts.words(window.show(new Brand())))
          .contains("Yunze Linli", "Two banks, one neighbourhood");
    }
    try (var window = Window.chinese()) {
      assertThat(Parts.words(window.show(new Brand()))).contains("云泽邻里", "一江两岸");
    }
  }

  @Test
  void everyTextThatACityMaySayOtherwiseIsATextOfTheScreens() throws IOException {
    for (var file : new String[] {"texts_en.properties", "texts_zh_CN.properties"}) {
      for (var line : Files.readAllLines(EXAMPLE.resolve(file))) {
        var key = line.substring(0, line.indexOf('='));
        assertThat(Messages.has(Locale.ENGLISH, key)).as(key).isTrue();
      }
    }
    for (var key :
        new String[] {"look.sign-in.title", "look.error.unexpected", "look.sign-in.art.line"}) {
      assertThat(Messages.has(Locale.SIMPLIFIED_CHINESE, key)).as(key).isTrue();
    }
  }

  @Test
  void whereOneLanguageIsOfferedNoneIsSwitched() throws IOException {
    try (var window = Window.english()) {
      assertThat(window.show(new LanguageSwitch()).isVisible()).isTrue();
      holdWith("{offered: [zh-CN], first: zh-CN}");
      assertThat(window.show(new LanguageSwitch()).isVisible()).isFalse();
    }
  }

  @Test
  void whoAsksForALanguageThatIsNotOfferedGetsTheFirst() throws IOException {
    var english = Stand.in(VaadinRequest.class, "getLocale", Locale.ENGLISH);
    var french = Stand.in(VaadinRequest.class, "getLocale", Locale.FRENCH);
    assertThat(Preferences.language(french)).isEmpty();
    hold(EXAMPLE.toString());
    assertThat(Preferences.language(english)).as("the browser decides").isEmpty();
    assertThat(Preferences.language(french)).contains(Locale.SIMPLIFIED_CHINESE);
    holdWith("{offered: [zh-CN], first: zh-CN}");
    assertThat(Preferences.language(english)).contains(Locale.SIMPLIFIED_CHINESE);
  }

  private static String head() {
    var document =
        Jsoup.parse("<html><head><link rel='icon' href='icons/linli.svg'></head></html>");
    new CityPage()
        .modifyIndexHtmlResponse(
            new IndexHtmlResponse(
                Stand.in(VaadinRequest.class, "getContextPath", "/ops"),
                Stand.in(VaadinResponse.class),
                document));
    return document.head().html();
  }

  @Test
  void thePageBearsTheCitysSheetAndSign() {
    assertThat(head()).contains("icons/linli.svg").doesNotContain("/city/");
    hold(EXAMPLE.toString());
    assertThat(head())
        .contains("href=\"/ops/city/emblem.svg\"", "href=\"/ops/city/theme.css\"")
        .doesNotContain("icons/linli.svg");
  }

  private static String sheet(String path) throws IOException {
    var text = new StringWriter();
    new CitySheets()
        .doGet(
            Stand.in(HttpServletRequest.class, "getServletPath", path),
            Stand.in(HttpServletResponse.class, "getWriter", new PrintWriter(text)));
    return text.toString();
  }

  @Test
  void theSheetAndTheSignAreServedAsLongAsThereIsAFolder() throws IOException {
    assertThat(sheet(CitySheets.THEME)).isEmpty();
    hold(EXAMPLE.toString());
    assertThat(sheet(CitySheets.THEME)).contains("--linli-primary: #8a2f1d");
    assertThat(sheet(CitySheets.EMBLEM)).isEqualTo(Files.readString(EXAMPLE.resolve("emblem.svg")));
  }
}
