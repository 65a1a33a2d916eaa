package org.linli.look.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.look.access.SignedIn;
import org.linli.look.testing.Callers;
import org.linli.look.testing.Stand;
import org.linli.look.testing.Window;

class PreferencesTest {

  private final List<Cookie> written = new ArrayList<>();
  private final Window window = Window.english();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theBrowserRemembersTheLanguage() {
    assertThat(Preferences.language(request(new Cookie("linli-language", "en"))))
        .contains(Locale.ENGLISH);
    assertThat(Preferences.language(request(new Cookie("linli-language", "zh"))))
        .contains(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void aLanguageThatNobodySpeaksIsChinese() {
    assertThat(Preferences.language(request(new Cookie("linli-language", "fr"))))
        .contains(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void whoNeverChoseHasNoLanguageRemembered() {
    assertThat(Preferences.language(request())).isEmpty();
    assertThat(Preferences.language(request(new Cookie("other", "en")))).isEmpty();
    assertThat(Preferences.language(request(new Cookie("linli-language", "")))).isEmpty();
    assertThat(Preferences.language((VaadinRequest) null)).isEmpty();
    assertThat(Preferences.language(Stand.in(VaadinRequest.class))).isEmpty();
  }

  @Test
  void theLanguageIsKeptForAYearOutOfReachOfScripts() {
    answering();
    Preferences.language(Locale.SIMPLIFIED_CHINESE);
    var cookie = written.getFirst();
    assertThat(cookie.getName()).isEqualTo("linli-language");
    assertThat(cookie.getValue()).isEqualTo("zh");
    assertThat(cookie.getMaxAge()).isEqualTo(365 * 24 * 3600);
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
  }

  @Test
  void largeLettersAreRememberedAndForgotten() {
    answering();
    Preferences.elder(window.ui(), true);
    Preferences.elder(window.ui(), false);
    assertThat(written).extracting(Cookie::getName).containsOnly("linli-elder");
    assertThat(written).extracting(Cookie::getValue).containsExactly("1", "");
    assertThat(written.get(1).getMaxAge()).isZero();
    assertThat(window.scripts()).hasSize(2).allMatch(script -> script.contains("data-elder"));
  }

  @Test
  void lettersAreLargeOnlyForWhoAskedForIt() {
    assertThat(Preferences.elder()).isFalse();
    answering(new Cookie("linli-elder", "1"));
    assertThat(Preferences.elder()).isTrue();
    answering(new Cookie("linli-elder", ""));
    assertThat(Preferences.elder()).isFalse();
  }

  @Test
  void aWindowBeginsInItsLanguageAndSize() {
    Preferences.apply(window.ui());
    assertThat(window.scripts())
        .anyMatch(script -> script.contains("documentElement.lang"))
        .anyMatch(script -> script.contains("data-elder"));
  }

  @Test
  void withoutAnAnswerToWriteToNothingIsWritten() {
    Preferences.language(Locale.ENGLISH);
    assertThat(written).isEmpty();
  }

  @Test
  void onePressChangesTheLanguageOfTheSessionAndOfTheCaller() {
    answering();
    SignedIn.is(Callers.of(Tier.CITY, "figures:read"));
    var button = window.show(new LanguageSwitch());
    assertThat(button.getText()).isEqualTo("中文");
    assertThat(button.getElement().getAttribute("lang")).isEqualTo("zh-CN");
    button.click();
    assertThat(window.session().getLocale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(SignedIn.caller().orElseThrow().locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(written).extracting(Cookie::getValue).containsExactly("zh");
    assertThat(window.scripts()).anyMatch(script -> script.contains("reload"));
  }

  @Test
  void theSwitchNamesTheOtherLanguageInThatLanguage() {
    window.close();
    try (var chinese = Window.chinese()) {
      var button = chinese.show(new LanguageSwitch());
      assertThat(button.getText()).isEqualTo("English");
      assertThat(button.getElement().getAttribute("lang")).isEqualTo("en");
      button.click();
      assertThat(chinese.session().getLocale()).isEqualTo(Locale.ENGLISH);
    }
  }

  private void answering(Cookie... cookies) {
    Consumer<Object> written = cookie -> this.written.add((Cookie) cookie);
    window.asked(request(cookies), Stand.in(VaadinResponse.class, "addCookie", written));
  }

  private static VaadinRequest request(Cookie... cookies) {
    return Stand.in(VaadinRequest.class, "getCookies", cookies);
  }
}
