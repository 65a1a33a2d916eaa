package org.linli.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.identity.entity.SignInTerms;

/** What everybody guesses first. */
class CommonPasswordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "PassWord1",
        "qwertyuiop",
        "5201314520",
        "1qaz@WSX",
        "Admin@123456",
        "Chengdu@2026",
        "Linli2026!!",
        "社区2026!!",
        "Welcome-2026",
        "aaaaAAAA1111"
      })
  void aPasswordThatManyHaveIsRefused(String common) {
    assertThat(CommonPasswords.delivered().contain(common)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "Neighbours-of-2026!",
        "Frisch-gewaehlt-7",
        "锦江河畔三棵梧桐树下等你来",
        "Kx7!vQ2p"
      })
  void oneThatNobodyGuessesIsTaken(String good) {
    assertThat(CommonPasswords.delivered().contain(good)).isFalse();
    PasswordPolicy.check(SignInTerms.USUAL, "zhang.san", good);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Chengdu@2026", "P@ssw0rd123", "Qwer@1234"})
  void theRuleIsNamedThoughKindsAndLengthAreEnough(String common) {
    assertThatThrownBy(() -> PasswordPolicy.check(SignInTerms.USUAL, "zhang.san", common))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("password-common");
  }
}
